import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { eventually } from './eventually.ts';

const startLimit = 120_000;
/** The light bulb offers fewer than this. */
const mostOffers = 30;

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
    // A tab that was there before says nothing of what its group shows.
    await this.page.locator(`.editor-group-container.active .monaco-editor[data-uri$="/${encodeURI(name)}"]`).waitFor();
    await this.editor.locator('.view-line').first().waitFor();
  }

  /** Types into the open quick input and accepts the entry of that name, once it is the one that Enter takes. */
  async pick(text: string, entry: string): Promise<void> {
    const input = this.quickInput.locator('input[type="text"]').first();
    await input.fill(text);
    await this.quickInput.locator('.monaco-list-row.focused').filter({ hasText: entry }).waitFor();
    await input.press('Enter');
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
    await this.insist(card, 'Escape', 'Control+K', 'Control+I');
    await eventually('the whole card', async () => !(await card.textContent())?.includes('Loading'));
    return card;
  }

  /** The offer of the light bulb with these words; asked for again, since VS Code gives nothing where another extension joins while it asks. */
  async offer(words: string): Promise<Locator> {
    const offer = this.page.locator('.action-widget:visible').getByText(words).first();
    await this.insist(offer, 'Escape', 'Control+.');
    return offer;
  }

  /** Takes the offer of the light bulb with these words by keyboard: a list that is made anew under the pointer loses a click. */
  async takeOffer(words: string): Promise<void> {
    await this.offer(words);
    const focused = this.page.locator('.action-widget:visible .monaco-list-row.focused').filter({ hasText: words });
    for (let step = 0; step < mostOffers && (await focused.count()) === 0; step++)
      await this.page.keyboard.press('ArrowDown');
    await focused.waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Presses keys until something is there, each time with more patience: what is asked again is taken back first. */
  async insist(wanted: Locator, ...keys: readonly string[]): Promise<void> {
    for (let patience = 4000; patience < startLimit; patience *= 2) {
      for (const key of keys) await this.page.keyboard.press(key);
      const there = await wanted.waitFor({ timeout: patience }).then(
        () => true,
        () => false,
      );
      if (there) return;
    }
    assert.fail(`${keys.join(' ')} did not bring ${wanted}`);
  }

  /** Puts the cursor of the active editor, which shows the file at `path` as it is on disk, right behind `words`. */
  async goBehind(path: string, words: string): Promise<void> {
    const lines = readFileSync(path, 'utf8').split('\n');
    const line = lines.findIndex((text) => text.includes(words));
    assert.ok(line >= 0, `${words} in ${basename(path)}`);
    await this.goTo(line + 1, lines[line]!.indexOf(words) + words.length + 1);
  }

  /** Saves the active editor where it has changes: a file that has none is written too, and nothing in the window tells when that is over. */
  async save(): Promise<void> {
    const changed = this.page.locator('.editor-group-container.active .tab.active.dirty');
    if ((await changed.count()) === 0) return;
    await this.page.keyboard.press('Control+S');
    await changed.waitFor({ state: 'detached' });
  }

  /** What the window shows, in words: for who reads why a story failed. */
  async report(): Promise<string> {
    const texts = (selector: string) => this.page.locator(selector).allInnerTexts();
    const parts = {
      tabs: await texts('.tab'),
      active: await texts('.editor-group-container.active .tab.active'),
      'quick input': await texts('.quick-input-widget:visible'),
      notifications: await texts('.notification-list-item'),
      'status bar': await texts('.statusbar-item'),
      focus: await this.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200)),
      text: (await this.text()).slice(0, 500),
    };
    return Object.entries(parts)
      .map(([name, said]) => `${name}: ${JSON.stringify(said)}`)
      .join('\n');
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
