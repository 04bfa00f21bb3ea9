import { commands, extensions, type Hover, Position, Selection, Uri, window, workspace } from 'vscode';
import { equal, match, ok } from './assert.ts';

interface Hit {
  readonly source: string;
  readonly citationKey: string;
  readonly passage: string;
  readonly text: string;
}

const run = <T>(command: string, argument?: unknown) => Promise.resolve(commands.executeCommand<T>(command, argument));
const search = (query: string) => run<{ total: number; hits: Hit[] }>('ibid.searchCorpus', { query });

async function openDraft(name: string, text: string) {
  const uri = Uri.joinPath(workspace.workspaceFolders![0]!.uri, name);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text.replace('|', '')));
  const editor = await window.showTextDocument(await workspace.openTextDocument(uri), { preview: false });
  const cursor = editor.document.positionAt(text.includes('|') ? text.indexOf('|') : text.length);
  editor.selection = new Selection(cursor, cursor);
  return editor;
}

describe('Ibid in the browser', () => {
  it('is there, and runs in a host without Node', () => {
    ok(extensions.getExtension('ibid-research.ibid'), 'the extension');
    equal(typeof process === 'undefined' || !process.versions?.node, true);
  });

  it('searches the corpus of a folder that only the editor can read', async () => {
    const { total, hits } = await search('partnership moscow');
    ok(total >= 2, 'two passages or more');
    for (const hit of hits) {
      ok(!hit.source.startsWith('file:'), hit.source);
      match(hit.citationKey, /^(weitzmoscow|whyisiran)$/);
    }
  });

  it('inserts a citation with its entry', async () => {
    const editor = await openDraft('cited.md', 'Moscow stood by Tehran |.\n');
    const { hits } = await search('partnership moscow');
    const text = await run<string>('ibid.insertCitation', {
      items: [{ key: hits[0]!.citationKey, locator: '13', label: 'paragraph' }],
    });
    match(text, /^\[@\w+, para(?:graph|\.) 13\]$/);
    ok(editor.document.getText().includes(text), 'the citation in the draft');
    const references = await workspace.fs.readFile(Uri.joinPath(editor.document.uri, '..', 'references.json'));
    match(new TextDecoder().decode(references), new RegExp(`"id": "${hits[0]!.citationKey}"`));
  });

  it('inserts a quotation', async () => {
    const editor = await openDraft('quoted.md', 'It is said: |\n');
    const { hits } = await search('partnership moscow');
    const text = await run<string>('ibid.insertQuotation', { passage: hits[0]!.passage });
    ok(editor.document.getText().includes(text) && text.includes('@'), text);
  });

  it('shows who a name is', async () => {
    const editor = await openDraft('hover.md', 'Dmitry Peskov spoke.\n');
    await search('peskov');
    const [hover] = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      new Position(0, 9),
    );
    match(hover!.contents.map((part) => (typeof part === 'string' ? part : part.value)).join('\n'), /Peskov/);
  });

  it('renders a reference in a style that comes with it', async () => {
    await openDraft('listed.md', 'See [@weitzmoscow].\n\n|');
    const text = await run<string>('ibid.insertBibliography', { style: 'apa' });
    match(text, /Weitz/);
  });

  it('finds a source that was written just now', async () => {
    const uri = Uri.joinPath(workspace.workspaceFolders![0]!.uri, 'corpus', 'added.md');
    const text = '---\ntitle: Added\n---\n\nThe quokkafication of the archive was complete by noon on that day.\n';
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const end = Date.now() + 10_000;
    while ((await search('quokkafication')).total === 0) {
      ok(Date.now() < end, 'the new source within ten seconds');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
});
