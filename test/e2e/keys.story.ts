import assert from 'node:assert/strict';
import { Desk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';

describe('Citation keys in a real editor', function (this: Mocha.Suite) {
  this.timeout(300_000);
  const desk = Desk.ofSuite({
    'complete.md': 'A claim.\n',
    'hover.md': 'Moscow kept its partnership with Iran within limits [@weitzmoscow].\n',
    'named.bib': '@book{doe, author = {Doe, Jane}, title = {Rivers}, year = 1999, publisher = {Press}}\n',
    'rename.tex': '\\addbibresource{named.bib}\nA \\autocite{doe} and \\autocite[7]{doe}.\n',
    'other.tex': '\\addbibresource{named.bib}\nB \\autocite{doe}.\n',
  });

  it('are completed, and undo takes back the key with the bibliography it made the draft name', async () => {
    await desk.at('complete.md', 'A claim.');
    await desk.workbench.type(' See @wei');
    const suggestion = desk.page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: 'weitzmoscow' });
    await suggestion.first().waitFor();
    const details = desk.page.locator('.suggest-details:visible').filter({ hasText: 'Balancing Act' }).first();
    if (!(await details.isVisible())) await desk.workbench.insist(details, 'Control+Space');
    await desk.chord('Enter');
    await desk.shows('See @weitzmoscow');
    await eventually('the entry beside the draft', () => desk.onDisk('references.json').includes('"weitzmoscow"'));
    assert.equal(
      await desk.saved('complete.md'),
      '---\nbibliography: references.json\n---\n\nA claim. See @weitzmoscow\n',
    );
    // One step where VS Code had the details of the entry before Enter, else two.
    await desk.chord('Control+Z');
    await eventually(
      'the draft without its bibliography',
      async () => !(await desk.workbench.text()).includes('bibliography'),
    );
    if ((await desk.workbench.text()).includes('weitzmoscow')) await desk.chord('Control+Z');
    await desk.showsOnly('A claim. See @wei');
  });

  it('show their passages on hover, and one of them becomes the place', async () => {
    await desk.at('hover.md', '@weitz');
    const card = await desk.workbench.card('Set as locator');
    await card.getByText('Set as locator').first().click();
    await desk.shows('[@weitzmoscow, para. ');
    assert.match(await desk.saved('hover.md'), /within limits \[@weitzmoscow, para\. \d+\]\.\n$/);
  });

  it('are renamed in every draft and in the bibliography, after a look at what changes', async () => {
    await desk.at('rename.tex', '\\autocite{do');
    await desk.chord('F2');
    const box = desk.page.locator('.rename-box input:visible');
    await box.fill('doe1999');
    await box.press('Control+Enter');
    const preview = desk.page.locator('.part.panel');
    for (const name of ['named.bib', 'other.tex', 'rename.tex'])
      await preview.locator('.monaco-list-row').filter({ hasText: name }).first().waitFor();
    await preview.getByRole('button', { name: 'Apply' }).click();
    await desk.workbench.openFile('rename.tex');
    await desk.shows('A \\autocite{doe1999} and \\autocite[7]{doe1999}.');
    await desk.workbench.openFile('other.tex');
    await desk.shows('B \\autocite{doe1999}.');
    await desk.workbench.openFile('named.bib');
    await desk.shows('@book{doe1999,');
  });
});
