import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { Desk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';

describe('A morning with Ibid', function (this: Mocha.Suite) {
  this.timeout(300_000);
  const desk = Desk.ofSuite();
  const draft = desk.onDisk('draft.md');

  it('searches by keyboard, cites the second hit where the cursor was, and pandoc renders it', async () => {
    const { workbench, page } = desk;
    await desk.at('draft.md', 'Russia did not.');
    const view = workbench.webview();
    const box = view.getByRole('combobox');
    await box.click();
    await box.pressSequentially('partnership moscow');
    await view.getByRole('option').nth(1).waitFor();
    const options = await view.getByRole('option').count();
    assert.ok(options >= 2, `${options} hits`);
    await box.press('ArrowDown');
    const chosen = await view.getByRole('option', { selected: true }).textContent();
    await box.press('Control+Enter');
    const citation = await eventually('the citation in the draft', async () => {
      return /\[@[\w:-]+, para\. \d+\]/.exec(await workbench.text())?.[0];
    });
    const [, key, paragraph] = /^\[@([\w:-]+), para\. (\d+)\]$/.exec(citation)!;
    assert.match(chosen!, new RegExp(`¶ ${paragraph}(?!\\d)`));

    await box.press('Escape');
    await box.press('Escape');
    await eventually('the caret to be in the draft again', async () => {
      return page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null);
    });
    const written = await desk.saved('draft.md');
    assert.ok(written.includes(`Russia did not. ${citation}\n`), written.slice(0, 800));
    assert.equal(written.replace(` ${citation}`, '').replace('bibliography: references.json\n', ''), draft);
    const entries: { id: string }[] = JSON.parse(desk.onDisk('references.json'));
    assert.deepEqual(
      entries.map(({ id }) => id),
      [key],
    );
    assert.match(pandoc(desk.folder, 'draft.md'), new RegExp(`n\\.d\\., para\\. ${paragraph}\\)`));
  });

  it('completes a key that is being typed, and adds its entry', async () => {
    const { workbench, page } = desk;
    await desk.goBehind('draft.md', 'should plan for words.');
    await workbench.type(' See @wei');
    const suggestion = page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: 'weitzmoscow' });
    await suggestion.first().waitFor();
    await page.keyboard.press('Enter');
    await eventually('the key in the draft', async () => (await workbench.text()).includes('See @weitzmoscow'));
    await eventually('the entry beside it', () => desk.onDisk('references.json').includes('"weitzmoscow"'));
    await workbench.save();
    assert.match(pandoc(desk.folder, 'draft.md'), /See Weitz \(n\.d\.\)/);
  });

  it('shows who somebody is, by keyboard', async () => {
    await desk.goBehind('draft.md', 'Dmitry Pesk');
    const card = await desk.workbench.card('Peskov');
    assert.match(String(await card.textContent()), /Dmitry Peskov[\s\S]*Kremlin spokesman/);
  });
});

/** The text pandoc makes of a document of the folder; it must have nothing to complain of. */
function pandoc(folder: string, name: string): string {
  const args = ['--citeproc', '--to=plain', '--wrap=none', name];
  const { status, stdout, stderr } = spawnSync('pandoc', args, { cwd: folder, encoding: 'utf8' });
  assert.deepEqual([status, stderr], [0, '']);
  return stdout;
}
