import assert from 'node:assert/strict';
import { type CodeAction, commands, DiagnosticTag, type Range, type Uri, window, workspace } from 'vscode';
import { eventually } from '../support/eventually.ts';
import { beside, findings, openDraft } from './support.ts';

async function applyFix(uri: Uri, range: Range, title: string): Promise<void> {
  const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, range);
  const fix = actions.find((action) => action.title === title);
  assert.ok(fix?.edit, `${title}: ${actions.map((action) => action.title).join('; ')}`);
  await workspace.applyEdit(fix.edit);
}

describe('the entries of a bibliography file that is open', () => {
  it('are faded where no draft cites them, say what they lack, and are mended', async function () {
    this.timeout(90_000);
    const text =
      '@book{citedbook, author = {Doe, Jane}, title = {One}, year = 1999}\n\n@misc{unusednote, title = {Two}}\n';
    const draft = await openDraft('entries.md', '---\nbibliography: entries.bib\n---\n\nA claim [@citedbook].\n');
    const uri = beside(draft.document, 'entries.bib');
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    // Typing has the draft checked, and the bibliography it names read.
    await draft.edit((change) => change.insert(draft.document.positionAt(draft.document.getText().length), 'More.\n'));
    await draft.document.save();
    const { document } = await window.showTextDocument(uri, { preview: false });
    const found = await eventually('both findings', () => {
      const all = findings(uri);
      return all.length === 2 && all;
    });
    const unused = found.find(({ code }) => code === 'bibliography.unused-entry')!;
    assert.deepEqual(unused.tags, [DiagnosticTag.Unnecessary]);
    assert.match(document.getText(unused.range), /^@misc\{unusednote/);
    const incomplete = found.find(({ code }) => code === 'bibliography.incomplete-entry')!;
    assert.equal(document.getText(incomplete.range), 'citedbook');
    await applyFix(uri, unused.range, 'Remove the entry');
    await eventually('the hint to go', () => findings(uri).length === 1);
    await applyFix(uri, incomplete.range, 'Add to the entry: publisher');
    assert.equal(
      document.getText(),
      '@book{citedbook, author = {Doe, Jane}, title = {One}, year = 1999, publisher = {}}\n\n',
    );
  });
});
