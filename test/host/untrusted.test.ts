import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  ConfigurationTarget,
  commands,
  extensions,
  type Hover,
  lm,
  Uri,
  workspace,
} from 'vscode';
import { ToolServer } from '../../src/editor/tools/toolServer.ts';
import { beside, folder, openDraft, run, textOf } from './support.ts';

type Found = { readonly total: number; readonly hits: readonly { readonly source: string }[] };

/** Everything that the settings of the folder demand lies beside it, in `outside`; see test/support/untrustedTests.ts. */
describe('in a workspace nobody has trusted', () => {
  before(async function () {
    this.timeout(60_000);
    await extensions.getExtension('ibid-research.ibid')!.activate();
    assert.equal(workspace.isTrusted, false);
  });

  it('searching, actors and citations work on the corpus of the folder', async () => {
    assert.ok((await run<Found>('searchCorpus', { query: 'moscow' })).total > 0);
    assert.equal((await run<unknown[]>('lookUpActor', { name: 'Peskov' })).length, 1);
    const { document } = await openDraft('cited.md', 'Words |\n');
    const written = await run<string>('insertCitation', {
      items: [{ key: 'weitzmoscow', label: 'paragraph', locator: '3' }],
    });
    assert.match(written, /@weitzmoscow/);
    assert.match(document.getText(), /@weitzmoscow/);
  });

  it('hovers and diagnostics are there', async () => {
    const editor = await openDraft('hover.md', 'Talks with Peskov [@nobody2020].\n');
    const at = editor.document.positionAt(editor.document.getText().indexOf('Peskov') + 1);
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', editor.document.uri, at);
    const shown = hovers.flatMap(({ contents }) =>
      contents.map((each) => (typeof each === 'string' ? each : each.value)),
    );
    assert.match(shown.join('\n'), /Peskov/);
  });

  it('no folder outside is read, whatever its settings say', async () => {
    assert.equal((await run<Found>('searchCorpus', { query: 'xyzzyquux' })).total, 0);
    const { hits } = await run<Found>('searchCorpus', { query: 'moscow' });
    for (const { source } of hits) assert.ok(source.startsWith(folder().toString()), source);
  });

  it('no bibliography outside is read', async () => {
    await openDraft('outside.md', 'Words |\n');
    await assert.rejects(run('insertCitation', { items: [{ key: 'secretbook' }] }), /secretbook/);
  });

  it('no style outside is used', async () => {
    await openDraft('style.txt', 'Words |\n');
    const written = await run<string>('insertCitation', { items: [{ key: 'weitzmoscow' }] });
    assert.doesNotMatch(written, /LOUD/);
    assert.match(written, /Weitz/);
  });

  it('files that a bibliography names are not sources', async () => {
    const editor = await openDraft('named.md', '---\nbibliography: ../named.bib\n---\n\nSee [@named].\n');
    await run('checkDocument', { uri: editor.document.uri.toString() }).catch(() => undefined);
    assert.equal((await run<Found>('searchCorpus', { query: 'xyzzyquux' })).total, 0);
  });

  it('nothing is remembered beside the drafts', async () => {
    const editor = await openDraft('remembered.md', 'Words |\n');
    await run('insertCitation', { items: [{ key: 'weitzmoscow' }] });
    await assert.rejects(textOf(Uri.joinPath(folder(), '.ibid', 'provenance.jsonl')));
    await assert.rejects(textOf(beside(editor.document, '.ibid/provenance.jsonl')));
  });

  it('assistants are given no tools and no server', async () => {
    const input = { query: 'moscow' };
    const token = new CancellationTokenSource().token;
    await assert.rejects(
      lm.invokeTool('ibid_search_corpus', { input, toolInvocationToken: undefined }, token) as Promise<unknown>,
    );
    const configuration = workspace.getConfiguration('ibid');
    await configuration.update('assistants.mcpServer', true, ConfigurationTarget.Global);
    const server = new ToolServer({ command: 'never', args: [], env: {}, version: '1' });
    try {
      assert.deepEqual(server.provideMcpServerDefinitions(), []);
    } finally {
      server.dispose();
      await configuration.update('assistants.mcpServer', undefined, ConfigurationTarget.Global);
    }
  });

  it('addresses of this computer are not fetched, whatever its settings say', async () => {
    await assert.rejects(run('addSource', { uri: 'http://127.0.0.1:9/' }), /not fetched/);
  });

  it('the manifest says what is limited', () => {
    const { description } = extensions.getExtension('ibid-research.ibid')!.packageJSON.capabilities.untrustedWorkspaces;
    assert.match(description, /untrusted/);
    assert.match(description, /settings/);
  });
});
