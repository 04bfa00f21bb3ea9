import assert from 'node:assert/strict';
import { Desk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';

describe('A hit in a real editor', function (this: Mocha.Suite) {
  this.timeout(300_000);
  const desk = Desk.ofSuite();

  it('is dragged into the draft as a quotation with its citation, is marked as cited, and is looked at without losing the caret', async () => {
    const { workbench, page } = desk;
    await workbench.openFile('draft.md');
    const view = workbench.webview();
    const box = view.getByRole('combobox');
    await box.pressSequentially('partnership moscow');
    const row = view.getByRole('option').nth(1);
    await row.waitFor();
    const hit = (await row.locator('.snippet').boundingBox())!;
    const line = (await workbench.editor.locator('.view-line').filter({ hasText: 'What was said' }).boundingBox())!;
    await page.mouse.move(hit.x + 30, hit.y + 8);
    await page.mouse.down();
    const [x, y] = [line.x + 400, line.y - line.height / 2];
    for (let part = 1; part <= 20; part++) {
      await page.mouse.move(hit.x + 30 + ((x - hit.x - 30) * part) / 20, hit.y + 8 + ((y - hit.y - 8) * part) / 20);
      await page.waitForTimeout(30);
    }
    await page.mouse.up();
    // VS Code lets the mouse into its webviews again when it has moved without a button.
    await page.mouse.move(x + 20, y + 40);
    await page.mouse.move(x, y + 40);
    const written = await eventually('the quotation in the draft', async () => {
      return /“[^”]{40,}” \[@[\w:-]+, para\. \d+\]/.exec(await workbench.text())?.[0];
    });
    const locator = /para\. (\d+)/.exec(written)![1];
    await view
      .getByRole('option', { name: new RegExp(`¶ ${locator}\\b.*Cited in the draft`, 's') })
      .first()
      .waitFor();

    await box.click();
    for (const key of ['ArrowDown', 'Space']) await box.press(key);
    await eventually('the source beside the draft', async () => {
      return (await page.locator('.editor-group-container .tab.active').count()) === 2;
    });
    assert.equal(await view.locator('body').evaluate(() => document.activeElement?.id), 'query');
    assert.equal(await box.inputValue(), 'partnership moscow');
  });
});
