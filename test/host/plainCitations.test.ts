import assert from 'node:assert/strict';
import {
  commands,
  type Hover,
  languages,
  type MarkdownString,
  Selection,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { eventually } from '../support/eventually.ts';
import { findings, folder, openDraft, run } from './support.ts';

const cite = (key: string) => run<string>('insertCitation', { items: [{ key }] });

describe('citations without a processor', function (this: Mocha.Suite) {
  this.timeout(120_000);
  const set = (name: string, value: string | undefined) =>
    workspace.getConfiguration('ibid', folder()).update(`citations.${name}`, value);
  const form = (value: string | undefined) => set('markdownForm', value);
  afterEach(() => form(undefined));
  /** Opens the questions about what the cursor is in and agrees to each. */
  const agreed = async () => {
    let isAnswered = false;
    const written = run<string>('insertCitation').finally(() => {
      isAnswered = true;
    });
    await eventually('the last question to be answered', async () => {
      if (!isAnswered) await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isAnswered;
    });
    return written;
  };

  it('are listed with their sources in the bibliography', async () => {
    await form('footnote');
    const { document } = await openDraft('notes.md', 'A claim|\n');
    await cite('weitzmoscow');
    assert.match(document.getText(), /^A claim\[\^1\]\n\n\[\^1\]: .*Weitz/);
    assert.match(await run<string>('insertBibliography', { style: 'apa' }), /Weitz, R\./);
  });

  it('are found at the cursor, offered again and written as they were, without a complaint', async () => {
    await form('footnote');
    const { document } = await openDraft('edit-note.md', 'A claim|\n');
    await cite('weitzmoscow');
    const editor = window.activeTextEditor!;
    const mark = document.positionAt(document.getText().indexOf('[^1]') + 2);
    editor.selection = new Selection(mark, mark);
    assert.match(await agreed(), /Weitz/);
    assert.equal(document.getText().match(/\[\^1\]/g)?.length, 2);
    assert.ok(languages.getDiagnostics(document.uri).every(({ source }) => source !== 'Ibid'));
  });

  for (const [name, text, place] of [
    ['bad-note.md', 'A claim[^far] and another[^far].\n\n[^far]: (Weitz, n.d., para. 987).\n', '987'],
    ['bad-words.txt', 'A claim (Weitz, n.d., para. 986).\n', '986'],
  ] as const) {
    it(`are told of in ${name} when they name a place that the source does not have, until it is mended`, async () => {
      const { document } = await openDraft(name, text);
      const told = () => findings(document.uri).filter(({ code }) => code === 'citation.bad-locator');
      await eventually('the finding', () => told().length === 1);
      assert.equal(document.getText(told()[0]!.range), place);
      const edit = new WorkspaceEdit();
      edit.replace(document.uri, told()[0]!.range, '3');
      assert.ok(await workspace.applyEdit(edit));
      await eventually('no finding any more', () => told().length === 0);
    });
  }

  it('are shown on hover in plain text as Ibid wrote them, in a style whose words nobody could read back', async () => {
    await set('style', 'ieee');
    const { document } = await openDraft('numbered.txt', 'A claim|\n');
    const text = await cite('weitzmoscow');
    await set('style', undefined);
    const place = document.positionAt(document.getText().indexOf(text.trim()) + 1);
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, place);
    const shown = hovers.flatMap(({ contents }) => contents).map((part) => (part as MarkdownString).value);
    assert.match(shown.join('\n'), /Balancing Act/);
  });

  it('are found in plain text by the words of the style, shown on hover and listed', async () => {
    const { document } = await openDraft(
      'typed.txt',
      'A claim (see Weitz, n.d., para. 13|). Not this (Weitz, 1999).\n',
    );
    const before = document.getText();
    const place = window.activeTextEditor!.selection.active;
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, place);
    const shown = hovers.flatMap(({ contents }) => contents).map((part) => (part as MarkdownString).value);
    assert.match(shown.join('\n'), /Balancing Act/);
    assert.equal(await agreed(), '(see Weitz, n.d., para. 13)');
    assert.equal(document.getText(), before);
    assert.match(await run<string>('insertBibliography'), /Weitz, R\./);
  });
});
