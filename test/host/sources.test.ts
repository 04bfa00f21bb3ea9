import assert from 'node:assert/strict';
import {
  type CompletionList,
  commands,
  env,
  type Hover,
  type InlayHint,
  type MarkdownString,
  Position,
  Range,
  Selection,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { eventually } from '../support/eventually.ts';
import { linesAt, pdfOf } from '../support/pdf.ts';
import { folder, openDraft, run, textOf } from './support.ts';

interface Hit {
  readonly source: string;
  readonly passage: string;
  readonly citationKey: string;
}

const corpus = (name: string) => Uri.joinPath(folder(), 'corpus', name);
const page = (...lines: string[]) => linesAt(60, 700, lines);
const pdf = pdfOf({
  pages: [
    page('The zirconium of the river was measured in spring.', 'Peskov said that it stood higher than in any May.'),
    page('The hafnium of the lake was measured in autumn, when', 'nobody asked any more how high the water had been.'),
  ],
  labels: '0 << /S /r >> 1 << /S /D /St 7 >>',
  info: '/Title (Rivers and Lakes)',
});
const html = `<!doctype html><html><head><title>On Water</title></head><body><article><h1>On Water</h1>
<p>The niobium of the river was never measured by anybody before the spring of that year, said the board.</p>
<figure><img alt=""><figcaption>A river in spring.</figcaption></figure>
<p>The rhenium of the lake was measured twice, and both times it was found to be higher than the board had said.</p>
</article></body></html>`;

async function write(name: string, content: string | Uint8Array): Promise<Uri> {
  const uri = corpus(name);
  await workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return uri;
}

function find(query: string): Promise<Hit> {
  return eventually(`a hit for ${query}`, async () => (await run<{ hits: Hit[] }>('searchCorpus', { query })).hits[0]);
}

/** What stands in the margin of a document. */
async function locators(document: TextDocument): Promise<string[]> {
  const all = new Range(0, 0, document.lineCount, 0);
  const hints = await commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', document.uri, all);
  return hints.map(({ label }) => String(label).trim());
}

const active = () => window.activeTextEditor!;
const lineHere = () => active().document.lineAt(active().selection.active.line).text;

describe('opened sources', () => {
  const written: Uri[] = [];
  before(async () => {
    written.push(await write('rivers.pdf', pdf), await write('water.html', html));
    await find('zirconium');
    await find('niobium');
  });
  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    for (const uri of written) await workspace.fs.delete(uri);
  });

  it('show a PDF as a read-only text at the passage', async () => {
    const { source, passage } = await find('hafnium');
    await run('openSource', { source, passage });
    const { document, selection } = active();
    assert.equal(document.uri.scheme, 'ibid-source');
    assert.match(document.uri.path, /\/rivers\.pdf$/);
    assert.equal(document.languageId, 'ibid-source');
    assert.match(document.getText(selection), /^The hafnium of the lake/);
    assert.deepEqual(await locators(document), ['p. i', 'p. 7']);
    assert.ok(workspace.getConfiguration('editor', document).get('wordWrap') === 'on');
  });

  it('show a web page without its markup, whatever its extension', async () => {
    const { source, passage } = await find('rhenium');
    await run('openSource', { source, passage });
    assert.equal(active().document.languageId, 'ibid-source');
    assert.match(active().document.getText(), /^On Water\n/);
    assert.doesNotMatch(active().document.getText(), /<p>/);
  });

  it('lead from one paragraph of evidence to the next and back', async () => {
    const { source } = await find('niobium');
    await run('openSource', { source });
    await run('nextEvidence');
    assert.match(lineHere(), /niobium/);
    await run('nextEvidence');
    assert.match(lineHere(), /rhenium/);
    assert.equal(await run('nextEvidence'), undefined);
    await run('previousEvidence');
    assert.match(lineHere(), /niobium/);
  });

  it('have the cards of actors', async () => {
    const { source, passage } = await find('zirconium');
    await run('openSource', { source, passage });
    const { document } = active();
    const place = document.positionAt(document.getText().indexOf('Peskov') + 2);
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, place);
    const text = hovers.flatMap(({ contents }) => contents.map((part) => (part as MarkdownString).value)).join('\n');
    assert.match(text, /Dmitry Peskov/);
  });

  it('stay beside the draft, and are cited into it with the printed page', async () => {
    const draft = await openDraft('cite.md', 'Measured in spring |.\n');
    const { source, passage } = await find('zirconium');
    await run('openSource', { source, passage });
    assert.ok(window.visibleTextEditors.some(({ document }) => document === draft.document));
    const inserted = await run<string>('citeSelection');
    assert.match(inserted, /^\[@\S+, p\. i\]$/);
    assert.ok(draft.document.getText().includes(inserted));
    assert.equal(active().document.uri.scheme, 'ibid-source');
  });

  it('are quoted by what is selected in them', async () => {
    const draft = await openDraft('quote.md', 'It is known that |\n');
    const { source } = await find('hafnium');
    await run('openSource', { source });
    const { document } = active();
    const start = document.getText().indexOf('hafnium of the lake');
    active().selection = new Selection(
      document.positionAt(start + 2),
      document.positionAt(start + 'hafnium of the lake'.length),
    );
    const inserted = await run<string>('quoteSelection');
    assert.match(inserted, /^[“"]hafnium of the lake[”"] \[@\S+, (?:p\. )?7\]$/);
    assert.ok(draft.document.getText().includes(inserted));
    const again = await run<string>('insertQuotation');
    assert.match(again, /hafnium of the lake/);
  });

  it('refuse to quote what is no evidence', async () => {
    await openDraft('caption.md', 'It is known that |\n');
    const { source } = await find('niobium');
    await run('openSource', { source });
    const { document } = active();
    const place = document.positionAt(document.getText().indexOf('A river in spring'));
    active().selection = new Selection(place, place);
    await assert.rejects(run('quoteSelection', {}), /not evidence/);
  });

  it('change when their file changes', async () => {
    const { source } = await find('niobium');
    await run('openSource', { source });
    const { document } = active();
    await write('water.html', html.replaceAll('niobium', 'ruthenium'));
    await eventually('the new text', () => document.getText().includes('ruthenium'));
  });

  it('say which source they do not know', async () => {
    await assert.rejects(run('openOriginal', { source: 'file:///nowhere.pdf' }), /source.*nowhere/);
    await assert.rejects(run('editMetadata', { source: 5 }), /source/);
  });

  it('can be marked where they are texts', async () => {
    const { source } = await find('partnership moscow');
    await run('openSource', { source });
    const hints = () => locators(active().document);
    assert.deepEqual(await hints(), []);
    assert.equal(await run('toggleSourceMarks'), true);
    assert.ok((await hints()).includes('¶ 1'));
    assert.equal(await run('toggleSourceMarks'), false);
    assert.deepEqual(await hints(), []);
  });

  it('give their key to the clipboard', async () => {
    const { source, citationKey } = await find('zirconium');
    assert.equal(await run('copyCitationKey', { source }), citationKey);
    assert.equal(await env.clipboard.readText(), citationKey);
  });
});

describe('ibid.editMetadata', () => {
  it('makes a sidecar that claims nothing, with the cursor on what is missing first', async () => {
    const uri = await write('form.txt', 'On Scandium\n\nBy Jane Doe\n\nThe scandium of the river was measured.\n');
    const sidecar = uri.with({ path: `${uri.path}.yaml` });
    try {
      const { source } = await find('scandium');
      const { uri: file, missing } = await run<{ uri: string; missing: string[] }>('editMetadata', { source });
      assert.equal(file, sidecar.toString());
      assert.ok(missing.includes('issued'));
      assert.equal(active().document.uri.toString(), file);
      assert.match(await textOf(sidecar), /^# title: On Scandium \(inferred\)$/m);
      assert.match(lineHere(), /^issued: $/);
      assert.equal(active().selection.active.character, 'issued: '.length);
      const list = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        sidecar,
        active().selection.active,
      );
      assert.ok(list.items.some(({ label }) => label === 'YYYY-MM-DD'));
      const [hover] = await commands.executeCommand<Hover[]>(
        'vscode.executeHoverProvider',
        sidecar,
        new Position(active().selection.active.line, 2),
      );
      assert.match((hover!.contents[0] as MarkdownString).value, /published/);
    } finally {
      await commands.executeCommand('workbench.action.closeAllEditors');
      await workspace.fs.delete(sidecar);
      await workspace.fs.delete(uri);
    }
  });

  it('leaves lines that it adds to front matter unsaved', async () => {
    const uri = await write('form.md', '---\ntitle: On Yttrium\n---\n\nThe yttrium of the river.\n');
    try {
      const { source } = await find('yttrium');
      await run('editMetadata', { source });
      assert.ok(active().document.isDirty);
      assert.match(lineHere(), /^author: $/);
      assert.doesNotMatch(await textOf(uri), /author/);
    } finally {
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await workspace.fs.delete(uri);
    }
  });
});

describe('ibid.retrySource', () => {
  it('reads a file again that could not be read', async () => {
    const uri = await write('broken.pdf', 'This is no PDF.');
    try {
      const failed = await eventually('the failure', async () => {
        const left = await run<{ uri: string; reason: string }[]>('retrySource', { source: uri });
        return left.length > 0 && left;
      });
      assert.match(failed[0]!.reason, /broken\.pdf/);
      await write('broken.pdf', pdf);
      await eventually('the source', async () => (await run<unknown[]>('retrySource', { source: uri })).length === 0);
    } finally {
      await workspace.fs.delete(uri);
    }
  });
});

describe('bibliography entries with files', () => {
  it('bring their files into the corpus, which open from where they lie', async () => {
    const file = Uri.joinPath(folder(), 'zotero', 'files', '12', 'lutetium.html');
    const bib = Uri.joinPath(folder(), 'zotero', 'library.bib');
    await workspace.fs.writeFile(file, new TextEncoder().encode(html.replaceAll('niobium', 'lutetium')));
    const entry =
      '@online{lake2025, title={On Lutetium}, author={Lake, Ann}, file={Snapshot:files/12/lutetium.html:text/html}}\n';
    await workspace.fs.writeFile(bib, new TextEncoder().encode(entry));
    await openDraft('zotero.md', '---\nbibliography: ../zotero/library.bib\n---\n\nWater [@lake2025].\n');
    const hit = await find('lutetium');
    assert.equal(hit.citationKey, 'lake2025');
    assert.equal(hit.source, file.toString());
    await run('openSource', { source: hit.source, passage: hit.passage });
    assert.match(active().document.getText(active().selection), /lutetium/);
    const { uri } = await run<{ uri: string }>('editMetadata', { source: hit.source });
    assert.equal(uri, bib.toString());
    assert.match(lineHere(), /lake2025/);
  });
});
