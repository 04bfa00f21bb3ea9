import assert from 'node:assert/strict';
import { Desk } from '../support/desk.ts';

describe('The citation picker in a real editor', function (this: Mocha.Suite) {
  this.timeout(300_000);
  const desk = Desk.ofSuite({
    'pick.md': 'A claim.\n',
    'edit.md': 'A claim [see @weitzmoscow, para. 13; @whyisiran] stands.\n',
    'stop.md': 'A claim\n',
    'stop.tex': '\\documentclass{article}\n\\usepackage{biblatex}\n\\begin{document}\nA claim\n\\end{document}\n',
    'on.md': 'A claim\n',
  });

  it('opens by its chord, takes two sources with a place each and words before, in one undo step', async () => {
    await desk.at('pick.md', 'A claim.');
    await desk.chord('Alt+I', 'C');
    const box = await desk.asked('Insert a citation');
    await box.fill('weitz');
    // Ticks are for those who see the list: one that is given while the next list comes is not kept.
    await desk.row('whyisiran').waitFor({ state: 'hidden' });
    await desk.row('weitzmoscow').click();
    await box.fill('why');
    await desk.workbench.quickInput
      .locator('.monaco-list-row')
      .filter({ hasText: 'whyisiran' })
      .and(desk.page.locator('[data-index="0"]'))
      .waitFor();
    await desk.row('whyisiran').click();
    await box.press('Enter');
    const first = await desk.asked('Place in weitzmoscow');
    await first.fill('para. 13');
    await desk.pressButton('Words before weitzmoscow');
    const words = await desk.asked('Words before weitzmoscow');
    await words.fill('see');
    await words.press('Enter');
    const second = await desk.asked('Place in whyisiran');
    await second.fill('33-35');
    await second.press('Enter');
    await desk.shows('A claim. [see @weitzmoscow, para. 13; @whyisiran, 33-35]');
    assert.match(await desk.saved('pick.md'), /^---\nbibliography: references\.json\n---\n\nA claim\. \[see @/);
    assert.deepEqual(
      JSON.parse(desk.onDisk('references.json'))
        .map(({ id }: { id: string }) => id)
        .sort(),
      ['weitzmoscow', 'whyisiran'],
    );
    await desk.chord('Control+Z');
    await desk.showsOnly('A claim.');
  });

  it('takes a source away from the citation at the cursor, moves its place and names the author in the sentence', async () => {
    await desk.at('edit.md', '@weitz');
    await desk.chord('Alt+I', 'C');
    const box = await desk.asked('Edit this citation');
    await desk.row('whyisiran').click();
    await desk.pressButton('Name the author in the sentence');
    await box.press('Enter');
    const place = await desk.asked('Place in weitzmoscow');
    assert.equal(await place.inputValue(), 'para. 13');
    await place.fill('¶ 14');
    await place.press('Enter');
    await desk.shows('@weitzmoscow [para. 14');
    const text = await desk.saved('edit.md');
    assert.match(text, /^A claim .*@weitzmoscow \[para\. 14\] stands\.\n$/);
    assert.doesNotMatch(text, /whyisiran/);
    await desk.chord('Control+Z');
    await desk.showsOnly('A claim [see @weitzmoscow, para. 13; @whyisiran] stands.');
  });

  /** Cites without a place at the cursor. */
  async function citeWithoutPlace(): Promise<void> {
    await desk.chord('Alt+I', 'C');
    const box = await desk.asked('Insert a citation');
    await box.fill('weitz');
    await desk.row('weitzmoscow').click();
    await box.press('Enter');
    await (await desk.asked('Place in weitzmoscow')).press('Enter');
    await desk.answered();
  }

  it('leaves a way to the place by Tab, in Markdown and LaTeX', async () => {
    await desk.at('stop.md', 'A claim');
    await citeWithoutPlace();
    await desk.shows('A claim [@weitzmoscow]');
    await desk.chord('Tab');
    await desk.workbench.type('33');
    await desk.chord('Tab');
    await desk.workbench.type(' stands');
    await desk.shows('A claim [@weitzmoscow, 33] stands');
    await desk.at('stop.tex', 'A claim');
    await citeWithoutPlace();
    await desk.shows('A claim \\autocite{weitzmoscow}');
    await desk.chord('Tab');
    await desk.workbench.type('33');
    await desk.chord('Tab');
    await desk.workbench.type(' stands');
    await desk.shows('A claim \\autocite[33]{weitzmoscow} stands');
  });

  it('leaves a clean citation to who writes on or leaves by Escape', async () => {
    await desk.at('on.md', 'A claim');
    await citeWithoutPlace();
    await desk.shows('A claim [@weitzmoscow]');
    await desk.workbench.type(' stands');
    await desk.shows('A claim [@weitzmoscow] stands');
    await desk.chord('Control+Z', 'Control+Z');
    await desk.showsOnly('A claim');
    await citeWithoutPlace();
    await desk.chord('Tab', 'Escape', 'End');
    await desk.workbench.type('.');
    await desk.shows('A claim [@weitzmoscow].');
  });
});
