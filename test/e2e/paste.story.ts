import assert from 'node:assert/strict';
import { Desk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';

describe('Pasting into a draft in a real editor', function (this: Mocha.Suite) {
  this.timeout(300_000);
  const desk = Desk.ofSuite({ 'entry.md': 'A claim\n', 'words.md': 'A claim: \n' });

  /** Opens the list of ways to paste what was just pasted, and picks one. */
  async function pickPaste(name: string): Promise<void> {
    await desk.page.locator('.post-edit-widget:visible').waitFor();
    await desk.chord('Control+.');
    const way = desk.page.locator('.action-widget .monaco-list-row').filter({ hasText: name }).first();
    await way.waitFor();
    await way.click();
  }

  it('cites a BibTeX entry and adds it to the bibliography, and undo takes it out of the draft', async () => {
    await desk.at('entry.md', 'A claim');
    await desk.copy('@book{rivers99, author = {Doe, Jane}, title = {Rivers}, year = 1999, publisher = {Press}}');
    await desk.chord('Control+V');
    await desk.shows('A claim [@rivers99]');
    await eventually('the entry', () => desk.onDisk('references.json').includes('"rivers99"'));
    await desk.shows('bibliography: references.json');
    assert.equal(await desk.saved('entry.md'), '---\nbibliography: references.json\n---\n\nA claim [@rivers99]\n');
    await desk.chord('Control+Z');
    await desk.showsOnly('A claim');
  });

  it('takes words of a source as they are, and as a quotation with its citation when that is picked', async () => {
    const source = 'corpus/balancing-act.md';
    const line = desk
      .onDisk(source)
      .split('\n')
      .findIndex((text, index) => index > 15 && text.length > 200 && !text.startsWith('#'));
    await desk.workbench.openFile(source);
    await desk.workbench.goTo(line + 1);
    for (let word = 0; word < 4; word++) await desk.chord('Control+Shift+ArrowRight');
    await desk.chord('Control+C');
    await desk.at('words.md', 'A claim: ');
    await desk.chord('Control+V');
    const copied = desk.onDisk(source).split('\n')[line]!.split(' ').slice(0, 3).join(' ');
    await desk.shows(`A claim: ${copied}`);
    await pickPaste('Quote and cite');
    await eventually('the quotation', async () =>
      /A claim: “[^”]+” \[@\w+, para\. \d+\]/.test(await desk.workbench.text()),
    );
    await desk.shows('bibliography: references.json');
    assert.match(await desk.saved('words.md'), /\nA claim: “[^”]+” \[@\w+, para\. \d+\]\n$/);
  });
});
