import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { commands, Selection, type TextDocument, type Uri, window, workspace } from 'vscode';
import { eventually } from '../support/eventually.ts';
import { beside, findings, openDraft, run, textOf } from './support.ts';

const cite = (key: string, more: object = {}) => run<string>('insertCitation', { items: [{ key, ...more }] });
const write = (uri: Uri, text: string) => workspace.fs.writeFile(uri, new TextEncoder().encode(text));

describe('a citation in every language', function (this: Mocha.Suite) {
  // The first one may find the machine with other work.
  this.timeout(120_000);
  const drafts: readonly (readonly [name: string, before: string, written: string])[] = [
    ['one.md', '---\nbibliography: own.bib\n---\n\nText ', '[@weitzmoscow, para. 13]'],
    ['one.qmd', '---\nbibliography: own.bib\n---\n\nText ', '[@weitzmoscow, para. 13]'],
    ['one.Rmd', '---\nbibliography: own.bib\n---\n\nText ', '[@weitzmoscow, para. 13]'],
    ['one.tex', '\\usepackage{biblatex}\\addbibresource{own.bib}\nText ', '\\autocite[para.~13]{weitzmoscow}'],
    ['one.typ', '#bibliography("own.bib")\nText ', '@weitzmoscow[para. 13]'],
    ['one.myst.md', '---\nbibliography: own.bib\n---\n\nText ', '{cite:p}`weitzmoscow{para. 13}`'],
    ['one.adoc', ':bibtex-file: own.bib\n\nText ', 'cite:[weitzmoscow(para. 13)]'],
    ['one.org', '#+bibliography: own.bib\n\nText ', '[cite:@weitzmoscow para. 13]'],
  ];

  for (const [name, before, written] of drafts) {
    it(`is written at two cursors of ${name} with its entry, and taken back by one undo`, async () => {
      const active = await openDraft(name, `${before}|\n\nAnd \n`);
      const { document } = active;
      await write(beside(document, 'own.bib'), '');
      const second = document.positionAt(document.getText().indexOf('And ') + 4);
      active.selections = [active.selection, new Selection(second, second)];
      const text = document.getText();
      const inserted = await cite('weitzmoscow', { label: 'paragraph', locator: '13' });
      assert.equal(inserted.trim(), written);
      assert.equal(document.getText().split(written).length, 3, document.getText());
      assert.match(await textOf(beside(document, 'own.bib')), /\{weitzmoscow,/);
      assert.ok(document.isDirty);
      await commands.executeCommand('undo');
      assert.equal(document.getText(), text);
    });
  }

  it('goes by the name of a file whose language id is plain text', async () => {
    for (const name of ['id.typ', 'id.qmd', 'id.adoc', 'id.org']) {
      const { document } = await openDraft(name, 'Text |', 'plaintext');
      await cite('weitzmoscow');
      assert.doesNotMatch(document.getText(), /\(Weitz/, name);
      assert.match(document.getText(), /weitzmoscow/, name);
    }
  });

  it('is written into an untitled draft, which gets no file', async () => {
    const document = await workspace.openTextDocument({ language: 'markdown', content: 'Text ' });
    const editor = await window.showTextDocument(document);
    editor.selection = new Selection(0, 5, 0, 5);
    assert.equal(await cite('weitzmoscow'), '[@weitzmoscow]');
    assert.equal(document.getText(), 'Text [@weitzmoscow]');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('goes before the full stop in LaTeX, where the style may move that, with the cursor behind it', async () => {
    const { document } = await openDraft('stop.tex', '\\usepackage{biblatex}\\addbibresource{stop.bib}\nA claim.|\n');
    assert.equal((await cite('weitzmoscow')).trim(), '\\autocite{weitzmoscow}');
    assert.match(document.getText(), /^A claim \\autocite\{weitzmoscow\}\.$/m);
    await commands.executeCommand('type', { text: ' More' });
    assert.match(document.getText(), /\}\. More$/m);
  });

  it('never leaves a snippet behind when it is given', async () => {
    const { document } = await openDraft('given.md', 'Text |');
    await cite('weitzmoscow');
    await commands.executeCommand('jumpToNextSnippetPlaceholder');
    await commands.executeCommand('type', { text: '!' });
    assert.ok(document.getText().endsWith('Text [@weitzmoscow]!'), document.getText());
  });
});

describe('a bibliography that cannot be written', () => {
  const untouched = async (document: TextDocument, error: RegExp) => {
    const text = document.getText();
    await assert.rejects(cite('weitzmoscow'), error);
    assert.equal(document.getText(), text);
    assert.ok(!document.isDirty);
  };

  it('leaves the draft as it is when the file is read-only', async () => {
    const { document } = await openDraft('locked.md', '---\nbibliography: locked.bib\n---\n\nText |');
    const bibliography = beside(document, 'locked.bib');
    await write(bibliography, '@misc{a, title = {A}}\n');
    chmodSync(bibliography.fsPath, 0o444);
    try {
      await untouched(document, /locked\.bib is read-only.*nothing was written/);
      assert.equal(await textOf(bibliography), '@misc{a, title = {A}}\n');
    } finally {
      chmodSync(bibliography.fsPath, 0o644);
    }
  });

  it('leaves the draft as it is when the file cannot be created', async () => {
    const { document } = await openDraft('nowhere.md', '---\nbibliography: taken/own.json\n---\n\nText |');
    // A file where the folder should be.
    await write(beside(document, 'taken'), '');
    await untouched(document, /own\.json.*nothing was written/);
  });
});

describe('keys that stand for two entries', () => {
  it('are underlined before the file is saved, and no more once one is changed', async function () {
    this.timeout(90_000);
    const draft = await openDraft('twice.md', '---\nbibliography: twice.bib\n---\n\nA claim [@once].\n');
    const uri = beside(draft.document, 'twice.bib');
    await write(uri, '@book{once, author = {Doe, Jane}, title = {One}, year = 1999}\n');
    await draft.edit((change) => change.insert(draft.document.positionAt(draft.document.getText().length), 'More.\n'));
    const editor = await window.showTextDocument(uri, { preview: false });
    const { document } = editor;
    const twice = () => findings(uri).filter(({ code }) => code === 'citation.duplicate-key');
    await eventually('the bibliography to be known', () => findings(uri).length > 0);
    await editor.edit((change) =>
      change.insert(document.positionAt(document.getText().length), '@misc{once, title = {Two}}\n'),
    );
    const [finding] = await eventually('the finding', () => twice().length === 1 && twice());
    assert.equal(finding!.range.start.line, 1);
    assert.ok(document.isDirty);
    await editor.edit((change) => change.replace(finding!.range, 'onceonly'));
    await eventually('the finding to go', () => twice().length === 0);
    await commands.executeCommand('workbench.action.files.revert');
  });
});
