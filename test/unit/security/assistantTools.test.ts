import assert from 'node:assert/strict';
import { assistantTools } from '../../../src/core/research/assistant/tools.ts';
import { projectFile } from '../../support/house/projectFiles.ts';

const manifest = JSON.parse(projectFile('package.json'));
const texts: Record<string, string> = JSON.parse(projectFile('package.nls.json'));

interface Contributed {
  readonly name: string;
  readonly toolReferenceName: string;
  readonly displayName: string;
  readonly userDescription: string;
  readonly modelDescription: string;
  readonly canBeReferencedInPrompt: boolean;
  readonly tags: readonly string[];
  readonly when: string;
  readonly inputSchema: unknown;
}

describe('the tools for language models in the manifest', () => {
  const contributed: readonly Contributed[] = manifest.contributes.languageModelTools;
  const text = (key: string) => texts[key.replaceAll('%', '')];

  it('are those of the core, with their schemas and descriptions', () => {
    assert.deepEqual(
      contributed.map(({ name, modelDescription, inputSchema, displayName }) => ({
        name,
        title: text(displayName),
        description: modelDescription,
        inputSchema,
      })),
      assistantTools,
    );
  });

  it('can be named in prompts, each by a name of its own, with tags and words for people', () => {
    assert.equal(new Set(contributed.map(({ toolReferenceName }) => toolReferenceName)).size, contributed.length);
    for (const tool of contributed) {
      assert.equal(tool.canBeReferencedInPrompt, true, tool.name);
      assert.match(tool.toolReferenceName, /^ibid[A-Z]\w+$/);
      assert.ok(tool.tags.includes('ibid'), tool.name);
      assert.ok(text(tool.userDescription), tool.name);
    }
  });

  it('are off in untrusted workspaces and by the setting', () => {
    for (const { when } of contributed) assert.equal(when, 'isWorkspaceTrusted && config.ibid.assistants.tools');
  });

  it('come with a server that is off until the user, not a workspace, turns it on', () => {
    assert.deepEqual(
      manifest.contributes.mcpServerDefinitionProviders.map(({ id }: { id: string }) => id),
      ['ibid'],
    );
    const setting = manifest.contributes.configuration.properties['ibid.assistants.mcpServer'];
    assert.deepEqual([setting.default, setting.scope], [false, 'application']);
  });
});
