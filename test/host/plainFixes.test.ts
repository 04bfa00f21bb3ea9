import assert from 'node:assert/strict';
import { type CodeAction, commands, type TextDocument, Uri, workspace } from 'vscode';
import { eventually } from '../support/eventually.ts';
import { findings, folder, openDraft, run } from './support.ts';

const source = (id: string, family: string, issued: number, text: string) =>
  `---\nid: ${id}\ntitle: Of ${id}\nlanguage: en\nauthor:\n  - family: ${family}\n    given: Ana\nissued: ${issued}\n---\n\n${text}\n`;
const sources = {
  'quay.md': source(
    'quayreport',
    'Dimova',
    2024,
    'The quay was mended by two crews, and the council paid for every stone of it.',
  ),
  'rowers.md': source(
    'rowerspaper',
    'Adeyemi',
    2023,
    'The rowers went home in the second week because their guild had run out of oars, ropes and patience.',
  ),
};
const quotationFindings = (document: TextDocument) =>
  findings(document.uri).filter(({ code }) => String(code).startsWith('quotation.'));

async function fix(document: TextDocument, code: string, title: RegExp): Promise<void> {
  const found = await eventually(code, () => findings(document.uri).find((diagnostic) => diagnostic.code === code));
  const offered = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    found.range,
  );
  const action = offered.find((each) => title.test(each.title));
  assert.ok(action?.edit, offered.map((each) => each.title).join('; '));
  assert.ok(await workspace.applyEdit(action.edit));
}

describe('quotations whose citation has no key', function (this: Mocha.Suite) {
  this.timeout(120_000);
  const files = Object.entries(sources).map(([name, text]) => [Uri.joinPath(folder(), 'corpus', name), text] as const);

  before(async () => {
    for (const [uri, text] of files) await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    await run('rebuildIndex', {});
  });
  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    for (const [uri] of files) await workspace.fs.delete(uri);
    await run('rebuildIndex', {});
  });

  it('get the right source into their footnote, in one step that can be undone', async () => {
    const form = (value: string | undefined) =>
      workspace.getConfiguration('ibid', folder()).update('citations.markdownForm', value);
    await form('footnote');
    try {
      const text = 'They left when “their guild had run out of oars, ropes and patience”|\n';
      const { document } = await openDraft('footed.md', text);
      await run('insertCitation', { items: [{ key: 'quayreport' }] });
      const before = document.getText();
      assert.match(before, /\[\^1\]: .*Dimova/);
      await fix(document, 'quotation.wrong-source', /Cite “rowerspaper”, which has these words/);
      assert.match(document.getText(), /patience”\[\^1\]\n\n\[\^1\]: .*Adeyemi/);
      await eventually('nothing to say', () => quotationFindings(document).length === 0);
      await commands.executeCommand('undo');
      assert.equal(document.getText(), before);
    } finally {
      await form(undefined);
    }
  });

  it('get the right source into the words that print their citation', async () => {
    const { document } = await openDraft(
      'printed.txt',
      'They left when “their guild had run out of oars, ropes and patience” (Dimova, 2024).\n',
    );
    await fix(document, 'quotation.wrong-source', /Cite “rowerspaper”, which has these words/);
    assert.match(document.getText(), /patience” \(Adeyemi, 2023\)\.\n$/);
    await eventually('nothing to say', () => quotationFindings(document).length === 0);
  });

  it('get the right place into a note of the writer’s own words, of which nothing else changes', async () => {
    const note = (place: number) =>
      `It was “mended by two crews, and the council paid for every stone”.[^1]\n\n[^1]: Cf. Dimova 2024, ¶ ${place}.\n`;
    const { document } = await openDraft('own-note.md', note(3));
    await fix(document, 'quotation.wrong-locator', /^Change the locator to paragraph 1$/);
    assert.equal(document.getText(), note(1));
    await eventually('nothing to say', () => quotationFindings(document).length === 0);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), note(3));
  });

  it('are excused last in the list, behind what mends or shows them', async () => {
    const { document } = await openDraft(
      'excused.md',
      'It was “mended by two crews, and the council paid for every stone”.[^1]\n\n[^1]: Dimova 2024, ¶ 4.\n',
    );
    const code = 'quotation.wrong-locator';
    const found = await eventually(code, () => findings(document.uri).find((diagnostic) => diagnostic.code === code));
    const offered = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      found.range,
    );
    const titles = offered.map(({ title }) => title);
    assert.deepEqual(titles.slice(0, 3), [
      'Change the locator to paragraph 1',
      'Compare with the source, and open it at the passage',
      'Ignore this quotation, with a reason',
    ]);
  });
});
