import assert from 'node:assert/strict';
import { defaultSettings, parseSettings } from '../../src/core/settings.ts';

describe('settings', () => {
  it('are the defaults where nothing is set', () => {
    assert.deepEqual(parseSettings({}), { settings: defaultSettings, problems: [] });
  });

  it('take what fits', () => {
    const { settings, problems } = parseSettings({
      corpusFolders: ['sources', 'more'],
      webLocator: 'section',
      actorHover: false,
    });
    assert.deepEqual(settings.corpusFolders, ['sources', 'more']);
    assert.equal(settings.webLocator, 'section');
    assert.equal(settings.actorHover, false);
    assert.deepEqual(problems, []);
  });

  it('name the setting of a value that does not, and use its default', () => {
    const { settings, problems } = parseSettings({ corpusFolders: 'corpus', webLocator: 'page', style: '' });
    assert.deepEqual(settings, defaultSettings);
    assert.deepEqual(
      problems.map(({ message }) => /ibid\.[\w.]+/.exec(message)?.[0]),
      ['ibid.corpus.folders', 'ibid.citations.style', 'ibid.citations.webLocator'],
    );
  });
});
