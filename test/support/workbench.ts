import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { eventually } from './eventually.ts';

const startLimit = 120_000;

/** VS Code's window as a user sees it: what stories do in it. */
export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    // Several times what it takes: the machine may have other work.
    page.setDefaultTimeout(60_000);
  }

  /** Waits until the workbench is there and connected. */
  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: startLimit });
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: startLimit });
  }

  /** Runs a command by its title in the palette, such as `Ibid: Insert Citation…`. */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.pick(`>${title}`, title);
  }

  /** Opens a file of the folder. */
  async openFile(path: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    const name = basename(path);
    await this.pick(path, name);
    await this.tab(name).waitFor();
    await this.editor.locator('.view-line').first().waitFor();
  }

  /** Types into the open quick input and accepts the entry of that name. */
  async pick(text: string, entry: string): Promise<void> {
    const input = this.quickInput.locator('input[type="text"]').first();
    await input.fill(text);
    const row = this.quickInput.locator('.monaco-list-row').filter({ hasText: entry }).first();
    await row.waitFor();
    await row.click();
  }

  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget:visible');
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name }).first();
  }

  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .monaco-editor[role="code"]').first();
  }

  /** Puts the cursor at the start of a line, counted from 1, or at a column, counted from 1. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('Control+G');
    const input = this.quickInput.locator('input[type="text"]').first();
    await input.fill(`:${line}:${column}`);
    await input.press('Enter');
    await this.quickInput.waitFor({ state: 'hidden' });
  }

  /** Types at the cursor of the active editor, key by key. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** What can be seen of the active editor's text, every run of spaces and line ends as one space. */
  async text(): Promise<string> {
    const lines = await this.editor.locator('.view-line').evaluateAll((all) =>
      all
        .map((line) => ({ top: Number.parseFloat((line as HTMLElement).style.top), text: line.textContent ?? '' }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text),
    );
    return lines.join(' ').replace(/\s+/g, ' ');
  }

  /** Shows the card for the place of the cursor; asked for again until it has `words`, since the actors may still be being read. */
  async card(words: string): Promise<Locator> {
    const card = this.page.locator('.monaco-hover:visible').filter({ hasText: words }).first();
    await eventually(
      'the card',
      async () => {
        await this.page.keyboard.press('Control+K');
        await this.page.keyboard.press('Control+I');
        return card.waitFor({ timeout: 5000 }).then(
          () => true,
          () => false,
        );
      },
      startLimit,
    );
    await eventually('the whole card', async () => !(await card.textContent())?.includes('Loading'));
    return card;
  }

  /** The offer of the light bulb with these words; asked for again, since VS Code gives nothing where another extension joins while it asks. */
  async offer(words: string): Promise<Locator> {
    const offer = this.page.locator('.action-widget:visible').getByText(words).first();
    await eventually('the offer', async () => {
      for (const key of ['Escape', 'Control+.']) await this.page.keyboard.press(key);
      return offer.waitFor({ timeout: 4000 }).then(
        () => true,
        () => false,
      );
    });
    return offer;
  }

  /** Puts the cursor of the active editor, which shows the file at `path` as it is on disk, right behind `words`. */
  async goBehind(path: string, words: string): Promise<void> {
    const lines = readFileSync(path, 'utf8').split('\n');
    const line = lines.findIndex((text) => text.includes(words));
    assert.ok(line >= 0, `${words} in ${basename(path)}`);
    await this.goTo(line + 1, lines[line]!.indexOf(words) + words.length + 1);
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.editor-group-container.active .tab.active:not(.dirty)').waitFor();
  }

  /** Opens a container of the activity bar by its title. */
  async openContainer(title: string): Promise<void> {
    const tab = this.page.locator('.activitybar').getByRole('tab', { name: title });
    await tab.waitFor();
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
    await this.page.locator('.sidebar .composite.title').filter({ hasText: title }).waitFor();
  }

  /** The content of the webview of a view, which sits in two frames. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }
}
