import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Desk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';

const source = `---
id: sluicepaper
title: The Sluice
---

“The sluice will be opened before the first of May,” said the keeper of the locks.

Two gates were mended in March, and a third is at the smith’s.
`;
const right = 'The keeper said “The sluice will be opened before the first of May” [@sluicepaper].';
const uncited = 'Afterwards “Two gates were mended in March”.';

describe('Quotations in a real editor', function (this: Mocha.Suite) {
  this.timeout(300_000);
  const desk = Desk.ofSuite(
    {
      'sluice.md': `${right}\n\nAfterwards “Two gates were mended in March” [@sluicepaper].\n`,
      'keeper.md': `${uncited}\n`,
      'corpus/sluice.md': source,
    },
    // Pictures are wanted of every theme.
    process.env.IBID_THEME ? { theme: process.env.IBID_THEME } : {},
  );
  const underlines = () => desk.page.locator('.squiggly-warning, .squiggly-error');
  /** The page of the sheet, the only one of the editors. */
  const sheet = () =>
    desk.page.frameLocator('iframe.webview.ready:not([src*="purpose=webviewView"])').frameLocator('#active-frame');
  const count = () => desk.page.getByRole('button', { name: '1 quotation wants a look' }).first();

  /** A picture of the window, where a folder is given for them. */
  async function picture(name: string): Promise<void> {
    const folder = process.env.IBID_PICTURES;
    if (folder) await desk.page.screenshot({ path: join(folder, `checks-${name}.png`) });
  }

  it('are underlined once a wrong word is typed, and counted', async () => {
    await desk.at('sluice.md', 'will be opened');
    assert.equal(await underlines().count(), 0);
    await desk.chord('Control+Shift+ArrowLeft');
    await desk.workbench.type('closed');
    await underlines().first().waitFor();
    await count().waitFor();
    await picture('underlined');
  });

  it('say in a hover what the draft has and what the source has', async () => {
    await desk.chord('ArrowLeft', 'ArrowLeft');
    const text = (await (await desk.workbench.card('closed')).textContent()) ?? '';
    assert.match(text, /closed/);
    assert.match(text, /opened/);
    await picture('hover');
    await desk.chord('Escape');
  });

  it('stand in the tree of the document with what came of it', async () => {
    const rows = desk.page.locator('.monaco-list-row').filter({ hasText: 'differs from the source' });
    await desk.workbench.runCommand('Ibid: Focus on This Document View').catch(() => undefined);
    await rows.first().waitFor();
    await picture('tree');
  });

  it('are compared with their source', async () => {
    await desk.at('sluice.md', 'The keeper said “The');
    await desk.workbench.runCommand('Ibid: Compare a Quotation with Its Source');
    await desk.page.locator('.monaco-diff-editor').first().waitFor();
    await eventually(
      'both wordings',
      async () => {
        const text = (await desk.page.locator('.monaco-diff-editor .view-lines').allTextContents())
          .join(' ')
          .replace(/\u00a0/g, ' ');
        return text.includes('will be closed before') && text.includes('will be opened before');
      },
      30_000,
    );
    // The draft is covered by the comparison, and still the one that is worked on.
    await desk.workbench.webview().getByText('sluice.md, line').first().waitFor();
    await desk.page.locator('.monaco-list-row').filter({ hasText: 'differs from the source' }).first().waitFor();
    await picture('comparison');
    await desk.chord('Control+W');
  });

  it('get the words of the source from the light bulb, in one step that can be undone', async () => {
    await desk.workbench.openFile('sluice.md');
    await desk.workbench.goTo(1, right.indexOf('opened') + 3);
    await desk.workbench.offer('Use the source’s words');
    await picture('fixes');
    await desk.workbench.takeOffer('Use the source’s words');
    await desk.shows(right);
    await underlines().first().waitFor({ state: 'detached' });
    await count().waitFor({ state: 'hidden' });
    await desk.chord('Control+Z');
    await desk.shows('will be closed before');
    await desk.chord('Control+Shift+Z');
    await desk.shows(right);
  });

  it('get the citation that they lack from the light bulb, with all it needs, in one step that can be undone', async () => {
    await desk.at('keeper.md', 'Two gates');
    await desk.workbench.takeOffer('Cite “sluicepaper” here');
    await desk.shows('March” [@sluicepaper, para. 2]');
    await desk.shows('bibliography: references.json');
    await eventually('the entry', async () => desk.onDisk('references.json').includes('sluicepaper'));
    await desk.chord('Control+Z');
    await desk.showsOnly(uncited);
    await desk.chord('Control+S');
    await desk.workbench.openFile('sluice.md');
  });

  it('stand on the sheet of the document, where a claim is ticked', async () => {
    await desk.workbench.save();
    await desk.workbench.runCommand('Ibid: Check Document (Sheet)…');
    await desk.workbench.tab('Sources of sluice.md').waitFor();
    const claims = sheet().locator('tr.claim');
    await claims.nth(1).waitFor();
    await picture('sheet');
    await claims.first().getByRole('checkbox').check();
    const name = await desk.asked('Who is checking?');
    await name.fill('Ada Lind');
    await name.press('Enter');
    await claims.first().getByText('Ada Lind').waitFor();
    await picture('ticked');
    assert.match(desk.onDisk('.ibid/checks.jsonl'), /"by": ?"Ada Lind"/);
  });

  it('are written into a file with who has checked them', async () => {
    await sheet()
      .getByRole('button', { name: /^Export/ })
      .click();
    await desk.asked('Export the sheet');
    await picture('export');
    await desk.row('Markdown (.md)').click();
    const path = desk.workbench.quickInput.locator('.quick-input-box input').first();
    await eventually('the file that is offered', async () => (await path.inputValue()).endsWith('sluice.sheet.md'));
    await path.press('Enter');
    await eventually('the file', async () => desk.onDisk('sluice.sheet.md') !== '');
    const written = desk.onDisk('sluice.sheet.md');
    assert.match(written, /Two gates were mended in March/);
    assert.match(written, /Ada Lind/);
    assert.match(written, /Word for word/);
  });
});
