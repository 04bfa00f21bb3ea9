import assert from 'node:assert/strict';
import { readManifest } from '../../support/house/manifest.ts';

/** Settings that a workspace nobody vouches for may make, since all they change is how something looks. */
const harmless = [
  'ibid.citations.locale',
  'ibid.citations.webLocator',
  'ibid.citations.markdownForm',
  'ibid.actors.hover',
  'ibid.actors.hoverTypes',
  'ibid.actors.marks',
  'ibid.checks.quotations',
  'ibid.checks.severity',
];

describe('the settings', () => {
  const { capabilities, contributes } = readManifest();
  const { restrictedConfigurations } = capabilities.untrustedWorkspaces;
  const { properties } = contributes.configuration;

  it('that name files, ask the network or hand something on cannot be made by an untrusted workspace', () => {
    const open = Object.entries(properties).filter(
      ([name, { scope = 'window' }]) =>
        !['application', 'machine'].includes(scope) && !restrictedConfigurations.includes(name),
    );
    assert.deepEqual(
      open.map(([name]) => name).filter((name) => !harmless.includes(name)),
      [],
      'each is either restricted or harmless',
    );
  });

  it('that allow the network or programs can be made by no workspace', () => {
    const powerful = Object.keys(properties).filter((name) =>
      /\.network\.|mcpServer|reviewer|engine|pandoc/i.test(name),
    );
    assert.ok(powerful.includes('ibid.network.allowPrivateAddresses'));
    for (const name of powerful) assert.match(properties[name]!.scope ?? '', /^(?:application|machine)$/, name);
  });
});
