import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  commands,
  DataTransfer,
  DataTransferItem,
  extensions,
  type Memento,
  Selection,
  type TextEditor,
  Uri,
  workspace,
} from 'vscode';
import { Library } from '../../src/core/citations/library/library.ts';
import { CiteEngines } from '../../src/core/citations/render.ts';
import { Corpus } from '../../src/core/corpus/corpus.ts';
import { Citing } from '../../src/core/research/citing.ts';
import type { PastedEntry } from '../../src/core/research/pastedEntries.ts';
import type { CitePlanRequest } from '../../src/core/research/planCitation.ts';
import { Provenance } from '../../src/editor/checks/provenance.ts';
import { CitationWords } from '../../src/editor/citationWords.ts';
import { EntryPlanner } from '../../src/editor/entryPlanner.ts';
import { hostFiles } from '../../src/editor/files.ts';
import { PasteReferences } from '../../src/editor/language/pasteReferences.ts';
import { Mirror } from '../../src/editor/mirror.ts';
import { RecordWriter } from '../../src/editor/recordWriter.ts';
import { WrittenCitations } from '../../src/editor/writtenCitations.ts';
import type { ResearchClient } from '../../src/worker/client.ts';
import { eventually } from '../support/eventually.ts';
import { beside, folder, openDraft, run, textOf } from './support.ts';

const clock = { now: () => 0, pause: async () => {} };
const noStyles = { style: async () => undefined, locale: async () => undefined };

const cite = (key: string, more: object = {}) => run<string>('insertCitation', { items: [{ key, ...more }] });

async function writeBeside(uri: Uri, content: string): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(content));
}

describe('ibid.insertBibliography', () => {
  it('writes a refs division into Markdown once, in one undo step, and what is cited into the bibliography', async () => {
    const editor = await openDraft(
      'refs.md',
      '---\nbibliography: refs.json\n---\n\nA claim [@weitzmoscow].|\n\nThe end.\n',
    );
    const bibliography = beside(editor.document, 'refs.json');
    await writeBeside(bibliography, '[]');
    const before = editor.document.getText();
    const inserted = await run<string>('insertBibliography');
    assert.equal(inserted, '::: {#refs}\n:::');
    const text = editor.document.getText();
    assert.ok(text.endsWith('A claim [@weitzmoscow].\n\n::: {#refs}\n:::\n\nThe end.\n'), text);
    assert.match(await textOf(bibliography), /weitzmoscow/);
    assert.equal(await run('insertBibliography'), inserted);
    assert.equal(editor.document.getText(), text);
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });

  it('writes the command of LaTeX and of Typst, with the file it reads', async () => {
    const latex = await openDraft(
      'refs.tex',
      '\\documentclass{article}\n\\usepackage{natbib}\n\\begin{document}\nText \\citep{weitzmoscow}.|\n\\end{document}\n',
    );
    assert.equal(await run('insertBibliography'), '\\bibliographystyle{plainnat}\n\\bibliography{references}');
    assert.equal(latex.document.getText().match(/\\bibliography\{/g)?.length, 1);
    assert.match(await textOf(beside(latex.document, 'references.bib')), /\{weitzmoscow,/);
    const typst = await openDraft('refs.typ', 'Text @weitzmoscow.|\n');
    assert.equal(await run('insertBibliography'), '#bibliography("references.bib")');
    assert.equal(typst.document.getText(), 'Text @weitzmoscow.\n\n#bibliography("references.bib")\n');
    assert.match(await textOf(beside(typst.document, 'references.bib')), /\{weitzmoscow,/);
  });

  it('writes the rendered list with a style, and renews it where it stands', async () => {
    const editor = await openDraft('list.md', 'A claim [@whyisiran]. |\n\nThe end.\n');
    const inserted = await run<string>('insertBibliography', { style: 'apa' });
    assert.match(inserted, /^<!-- ibid:bibliography apa -->\n\n.*Iran.*\n\n<!-- \/ibid:bibliography -->$/);
    const end = editor.document.positionAt(editor.document.getText().indexOf('[@whyisiran]') + '[@whyisiran]'.length);
    await editor.edit((change) => change.insert(end, ' and another [@weitzmoscow]'));
    const renewed = await run<string>('insertBibliography', { style: 'apa' });
    const text = editor.document.getText();
    assert.equal(text.match(/ibid:bibliography apa/g)?.length, 1);
    assert.ok(text.includes(renewed) && renewed.indexOf('Weitz') < renewed.search(/Why is|Why Is|Why/), renewed);
    assert.ok(text.endsWith('\n\nThe end.\n'));
    await commands.executeCommand('undo');
    assert.ok(editor.document.getText().includes(inserted));
  });

  it('lists in plain text what Ibid has cited there', async () => {
    const editor = await openDraft('refs.txt', 'Text |');
    await cite('weitzmoscow', { label: 'paragraph', locator: '13' });
    const list = await run<string>('insertBibliography', { style: 'apa' });
    assert.match(list, /^Weitz, R\. \(n\.d\.\)\./);
    assert.equal(editor.document.getText(), `Text (Weitz, n.d., para. 13)\n\n${list}\n`);
    editor.selection = new Selection(0, 5, 0, 5);
    await cite('whyisiran');
    const renewed = await run<string>('insertBibliography', { style: 'apa' });
    assert.equal(renewed.split('\n\n').length, 2);
    assert.equal(editor.document.getText().match(/Weitz, R\. \(n\.d\.\)/g)?.length, 1);
  });

  it('refuses a style there is not, and a document that cites nothing, and writes nothing', async () => {
    const editor = await openDraft('refused.txt', 'Text |');
    await assert.rejects(run('insertBibliography', {}), /No citation/);
    await assert.rejects(run('insertBibliography', { style: 5 }), /style/);
    const markdown = await openDraft('refused.md', 'Text [@weitzmoscow].|\n');
    await assert.rejects(run('insertBibliography', { style: 'nowhere' }), /nowhere/);
    assert.equal(editor.document.getText() + markdown.document.getText(), 'Text Text [@weitzmoscow].\n');
  });
});

describe('ibid.chooseStyle', () => {
  const style = () => workspace.getConfiguration('ibid', folder()).inspect<string>('citations.style');
  const clear = () => workspace.getConfiguration('ibid', folder()).update('citations.style', undefined);
  afterEach(clear);

  it('writes the setting of the workspace folder and returns the title', async () => {
    await openDraft('style.md', 'Text [@weitzmoscow].|\n');
    assert.match(await run<string>('chooseStyle', { style: 'mla' }), /Modern Language Association/);
    const { workspaceValue, workspaceFolderValue } = style()!;
    assert.equal(workspaceFolderValue ?? workspaceValue, 'mla');
    await openDraft('style.txt', 'Text |');
    assert.equal(await cite('weitzmoscow'), '(Weitz)');
  });

  it('writes into the front matter where the draft names a style already', async () => {
    const editor = await openDraft('own.md', '---\ncsl: old.csl\n---\n\nText |\n');
    await run('chooseStyle', { style: 'ieee' });
    assert.match(editor.document.getText(), /^---\ncsl: https:\/\/www\.zotero\.org\/styles\/ieee\n---/);
    const { workspaceValue, workspaceFolderValue } = style()!;
    assert.equal(workspaceFolderValue ?? workspaceValue, undefined);
    assert.match(await run<string>('copyCitation', { items: [{ key: 'weitzmoscow' }] }), /^\[1\]/);
  });

  it('takes a file of the workspace', async () => {
    const uri = Uri.joinPath(folder(), 'styles', 'mine.csl');
    await writeBeside(
      uri,
      '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>Mine</title><id>mine</id></info><citation><layout prefix="{" suffix="}"><text variable="title"/></layout></citation></style>',
    );
    await openDraft('mine.txt', 'Text |');
    assert.equal(await run('chooseStyle', { style: 'styles/mine.csl' }), 'Mine');
    assert.match(await cite('weitzmoscow'), /^\{.*Balancing Act.*\}$/);
  });

  it('refuses a style that cannot be used, and writes nothing', async () => {
    await assert.rejects(run('chooseStyle', { style: 'nowhere' }), /nowhere/);
    await assert.rejects(run('chooseStyle', { style: 7 }), /style/);
    await assert.rejects(run('chooseStyle', {}), /style/);
    const { workspaceValue, workspaceFolderValue } = style()!;
    assert.equal(workspaceFolderValue ?? workspaceValue, undefined);
  });
});

describe('References that leave the draft', () => {
  it('are exported into a new document or file', async () => {
    await openDraft('export.md', 'Text [@weitzmoscow; @nobody].|\n');
    const shown = await run<{ uri: string; keys: string[] }>('exportReferences', { format: 'csl-json' });
    assert.deepEqual(shown.keys, ['weitzmoscow']);
    const document = workspace.textDocuments.find(({ uri }) => uri.toString() === shown.uri)!;
    assert.equal(JSON.parse(document.getText())[0].id, 'weitzmoscow');
    const editor = await openDraft('export-file.md', 'Text [@weitzmoscow].|\n');
    const uri = beside(editor.document, 'out.ris');
    assert.equal((await run<{ uri: string }>('exportReferences', { format: 'ris', uri })).uri, uri.toString());
    assert.match(await textOf(uri), /^TY {2}- /);
    await assert.rejects(run('exportReferences', { format: 'ris', uri }), /there is a file/);
    await assert.rejects(run('exportReferences', { format: 'docx' }), /format/);
  });

  it('are copied as text', async () => {
    await openDraft('copy.md', 'Text [@weitzm|oscow, 3].\n');
    assert.match(
      await run<string>('copyReference', { keys: ['weitzmoscow'], style: 'apa' }),
      /^Weitz, R\. \(n\.d\.\)\./,
    );
    assert.equal(await run('copyCitation'), '(Weitz, n.d., p. 3)');
    assert.match(await run<string>('copyReference'), /^Weitz, R\./);
    await assert.rejects(run('copyReference', { keys: ['nobody'] }), /keys\[0\].*nobody/);
    await assert.rejects(run('copyReference', {}), /keys/);
  });
});

describe('ibid.insertCitation without an argument', () => {
  const accept = () => commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  const moment = () => new Promise((resolve) => setTimeout(resolve, 700));

  it('cites the active entry, after the place was asked for', async () => {
    const editor = await openDraft('pick.md', 'Text |\n');
    const inserted = run<string>('insertCitation');
    await moment();
    await accept();
    await moment();
    await accept();
    assert.match((await inserted) ?? '', /^\[@(?:weitzmoscow|whyisiran)\]$/);
    assert.match(editor.document.getText(), /Text \[@/);
  });

  it('edits the citation the cursor is in, in one undo step', async () => {
    const editor = await openDraft('edit.md', 'Text [see @weitz|moscow, para. 13].\n');
    const written = run<string>('insertCitation');
    await moment();
    await accept();
    await moment();
    await accept();
    assert.equal(await written, '[see @weitzmoscow, para. 13]');
    assert.match(editor.document.getText(), /Text \[see @weitzmoscow, para\. 13\]\.\n$/);
  });

  it('writes nothing when the user gives up', async () => {
    const editor = await openDraft('give-up.md', 'Text |\n');
    const inserted = run('insertCitation');
    await moment();
    await commands.executeCommand('workbench.action.closeQuickOpen');
    assert.equal(await inserted, undefined);
    assert.equal(editor.document.getText(), 'Text \n');
  });
});

describe("VS Code's Markdown preview", () => {
  it('shows citations as they are rendered, and the references', async () => {
    await extensions.getExtension('ibid-research.ibid')!.activate();
    const editor = await openDraft(
      'preview.md',
      '---\ncsl: https://www.zotero.org/styles/apa\n---\n\nText [@weitzmoscow, para. 13; @nobody].\n',
    );
    const html = await eventually('the rendered citation', async () => {
      const rendered = await commands.executeCommand<string>('markdown.api.render', editor.document);
      return /\(Weitz, n\.d\., para\. 13\)/.test(rendered) && /ibid-references/.test(rendered) && rendered;
    });
    assert.match(html, /<span class="ibid-unknown"[^>]*>@nobody<\/span>/);
    assert.match(html, /<ul class="ibid-references ibid-at-end"><li><div class="csl-entry">Weitz, R\./);
    assert.doesNotMatch(html, /\[@weitzmoscow/);
  });
});

/** The provider by itself: only a real key stroke makes VS Code in a browser ask it, and `pasteAs` goes another way there. */
describe('Pasting', () => {
  const library = new Library();
  const citing = new Citing(library, new Corpus(hostFiles, clock), new CiteEngines(noStyles), hostFiles);
  const answers: Record<string, (asked: never) => Promise<unknown>> = {
    pasted: ({ text }: { text: string }) => citing.pasted(text),
    planPasted: ({ request, entries }: { request: CitePlanRequest; entries: readonly PastedEntry[] }) =>
      citing.planPasted(request, entries),
    planCitation: (request: CitePlanRequest) => citing.plan(request),
    planRecords: ({ keys }: { keys: readonly string[] }) => citing.planRecords(keys),
    keyOfDoi: ({ doi }: { doi: string }) => citing.keyOfDoi(doi),
  };
  const client = { request: (method: string, asked: never) => answers[method]!(asked) } as unknown as ResearchClient;
  const mirror = new Mirror();
  const words = new CitationWords(
    client,
    new WrittenCitations({ get: (_: string, other: unknown) => other } as Memento),
  );
  const provider = new PasteReferences(client, mirror, {
    words,
    planner: new EntryPlanner(client, new RecordWriter(client, console)),
    provenance: new Provenance(client, console),
  });

  /** What pasting `text` at the cursor offers. */
  async function offered({ document, selection }: TextEditor, text: string) {
    const data = new DataTransfer();
    data.set('text/plain', new DataTransferItem(text));
    const { token } = new CancellationTokenSource();
    const edits = await provider.provideDocumentPasteEdits(document, [selection], data, undefined, token);
    return edits?.[0];
  }

  it('BibTeX adds the entry to the bibliography as it is written, saves that, and cites it', async () => {
    const editor = await openDraft('paste.md', '---\nbibliography: own.bib\n---\n\nText |\n');
    const bib = beside(editor.document, 'own.bib');
    await writeBeside(bib, '% mine\n@book{kept1, title = {Rivers}}\n');
    const edit = await offered(editor, '@misc{pasted1,\n  title = {Pasted},  % kept\n}');
    assert.equal(edit?.insertText, '[@pasted1]');
    assert.ok(await workspace.applyEdit(edit.additionalEdit!));
    const whole = '% mine\n@book{kept1, title = {Rivers}}\n\n@misc{pasted1,\n  title = {Pasted},  % kept\n}\n';
    await eventually('the saved entry', async () => (await textOf(bib)) === whole);
    assert.ok(!editor.document.isDirty);
  });

  it('a DOI cites the entry that has it, and is text when none has', async () => {
    const editor = await openDraft('doi.md', '---\nbibliography: own.bib\n---\n\nText |\n');
    const bib = beside(editor.document, 'own.bib');
    const text = '@book{kept2, title = {Lakes}, doi = {10.1000/Lakes}}\n';
    await writeBeside(bib, text);
    library.setFile(bib.toString(), text);
    assert.equal((await offered(editor, 'https://doi.org/10.1000/lakes'))?.insertText, '[@kept2]');
    assert.equal(await offered(editor, '10.1000/unknown'), undefined);
  });

  it('offers nothing in code, in plain text, and for anything else', async () => {
    const entry = '@misc{pasted2, title = {P}}';
    assert.equal(await offered(await openDraft('code.md', '```bibtex\n|\n```\n'), entry), undefined);
    assert.equal(await offered(await openDraft('plain.txt', '|'), entry), undefined);
    assert.equal(await offered(await openDraft('other.md', '|'), 'Some @words.'), undefined);
  });
});
