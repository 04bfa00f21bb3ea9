import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { eventually } from './eventually.ts';
import { type OpenedVSCode, type OpenOptions, openVSCode } from './openVSCode.ts';
import { sampleWorkspace } from './sampleWorkspace.ts';

/** Several times what anything takes, in milliseconds: the machine may have other work. */
const patience = 60_000;

/** A writer at a real VS Code: the sample with drafts of one's own, worked on with keys and mouse. */
export class Desk {
  readonly folder = sampleWorkspace();
  #vscode: OpenedVSCode | undefined;

  /** The desk of a suite, which is opened before its stories and closed after them; to be called in the suite. `drafts`: texts by file name. */
  static ofSuite(drafts: Readonly<Record<string, string>> = {}, options: Omit<OpenOptions, 'folder'> = {}): Desk {
    const desk = new Desk();
    for (const [name, text] of Object.entries(drafts)) writeFileSync(join(desk.folder, name), text);
    before(() => desk.#open(options));
    afterEach(async function (this: Mocha.Context) {
      if (this.currentTest?.state === 'failed') console.log(await desk.workbench.report());
    });
    after(() => desk.#vscode?.close());
    return desk;
  }

  async #open(options: Omit<OpenOptions, 'folder'>): Promise<void> {
    this.#vscode = await openVSCode({ folder: this.folder, ...options });
    const { page } = this.#vscode;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    // From here on Ibid is there: VS Code starts extensions when it has time, and what is typed or pasted before that is not theirs.
    await this.workbench.openContainer('Ibid');
    await this.workbench.webview().getByRole('combobox').waitFor();
  }

  get page() {
    return this.#vscode!.page;
  }

  get workbench() {
    return this.#vscode!.workbench;
  }

  /** The text of a file of the folder; empty while there is none. */
  onDisk(name: string): string {
    const path = join(this.folder, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  }

  /** Opens a file of the folder with the cursor right behind the first occurrence of `words`. */
  async at(name: string, words: string): Promise<void> {
    await this.workbench.openFile(name);
    await this.goBehind(name, words);
  }

  /** Puts the cursor of the active editor, which shows the file as it is on disk, right behind `words`. */
  async goBehind(name: string, words: string): Promise<void> {
    await this.workbench.goBehind(join(this.folder, name), words);
  }

  /** Waits until the active editor shows `words`, where every run of spaces and line ends is one space. */
  shows(words: string): Promise<void> {
    return this.#sees(words, (text) => text.includes(words));
  }

  /** Waits until the active editor shows nothing but `words`. */
  showsOnly(words: string): Promise<void> {
    return this.#sees(words, (text) => text.trim() === words);
  }

  /** What the draft of the active editor says, which is saved for that. */
  async saved(name: string): Promise<string> {
    await this.workbench.save();
    return this.onDisk(name);
  }

  /** Presses the keys of a chord, such as `Alt+I`, `C`. */
  async chord(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** The row of the open list with these words. */
  row(words: string): Locator {
    return this.workbench.quickInput.locator('.monaco-list-row').filter({ hasText: words }).first();
  }

  /** The open quick input once its title has `words`; its box. */
  async asked(words: string): Promise<Locator> {
    const title = this.workbench.quickInput.locator('.quick-input-title').filter({ hasText: words });
    await title.waitFor();
    return this.workbench.quickInput.locator('.quick-input-box input').first();
  }

  /** Presses the button of the open quick input that is called so. */
  async pressButton(name: string): Promise<void> {
    await this.workbench.quickInput.getByRole('button', { name }).first().click();
  }

  async #sees(words: string, isThere: (text: string) => boolean): Promise<void> {
    let seen = '';
    const look = async () => {
      seen = (await this.workbench.text()).replace(/\u00a0/g, ' ');
      return isThere(seen);
    };
    await eventually(words, look, patience).catch((error) => assert.fail(`${error.message}; there is: ${seen}`));
  }

  async copy(text: string): Promise<void> {
    await this.page.evaluate((words) => navigator.clipboard.writeText(words), text);
  }

  /** Waits until the quick input is gone. */
  async answered(): Promise<void> {
    await this.page.locator('.quick-input-widget').first().waitFor({ state: 'hidden' });
  }
}
