import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import { projectFolder } from '../../src/build/folders.ts';
import { eventually } from './eventually.ts';
import { encodeGif, type Frame } from './gif.ts';
import { openVSCode } from './openVSCode.ts';
import { sampleWorkspace } from './sampleWorkspace.ts';
import type { Workbench } from './workbench.ts';

const size = { width: 960, height: 560 };
const byteLimit = 1.5 * 1024 * 1024;
const quoted = 'between Moscow and Tehran”';

/** What is filmed: pictures of the window, each with the time it is to be seen. */
class Film {
  readonly #page: Page;
  readonly #shots: { readonly png: Buffer; readonly delay: number }[] = [];

  constructor(page: Page) {
    this.#page = page;
  }

  /** Takes the window as it is; `delay` in milliseconds. */
  async shot(delay: number): Promise<void> {
    this.#shots.push({ png: await this.#page.screenshot({ animations: 'disabled' }), delay });
  }

  /** The pictures, taken apart in an empty page of the same browser, which is closed with it. */
  async frames(): Promise<Frame[]> {
    const blank = await this.#page.context().browser()!.newPage();
    const frames: Frame[] = [];
    for (const { png, delay } of this.#shots) {
      const pixels = await blank.evaluate(pixelsOf, png.toString('base64'));
      frames.push({ rgba: new Uint8Array(Buffer.from(pixels, 'base64')), delay });
    }
    return frames;
  }
}

/** In a page: the pixels of a PNG, four bytes each; both in Base64. */
async function pixelsOf(png: string): Promise<string> {
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let binary = '';
  for (let at = 0; at < data.length; at += 8192) binary += String.fromCharCode(...data.subarray(at, at + 8192));
  return btoa(binary);
}

/** Films the extension for the README into `path`: a search as it is typed, a citation, a card, and a wrong word that is underlined and mended. */
export async function filmDemo(path: string, settings: Readonly<Record<string, unknown>>): Promise<void> {
  const folder = sampleWorkspace();
  const vscode = await openVSCode({ folder, ...size, settings: { ...settings, 'editor.lineNumbers': 'off' } });
  try {
    const { workbench, page } = vscode;
    const film = new Film(page);
    await search(workbench, film, folder);
    await cite(workbench, film);
    await hover(workbench, film, folder);
    await mend(workbench, film, folder);
    const gif = encodeGif(await film.frames(), size.width, size.height);
    writeFileSync(path, gif);
    console.log(`${relative(projectFolder, path)}, ${Math.round(gif.length / 1024)} KiB`);
    if (gif.length > byteLimit) throw new Error(`${path} is larger than ${byteLimit} bytes`);
  } catch (error) {
    // What the window looked like then, where a folder is given for pictures.
    const pictures = process.env.IBID_PICTURES;
    if (pictures) await vscode.page.screenshot({ path: join(pictures, 'demo-failed.png') });
    throw error;
  } finally {
    await vscode.close();
  }
}

async function search(workbench: Workbench, film: Film, folder: string): Promise<void> {
  await workbench.openFile('draft.md');
  await workbench.goBehind(join(folder, 'draft.md'), quoted);
  await workbench.openContainer('Ibid');
  const view = workbench.webview();
  const box = view.getByRole('combobox');
  await view.getByText('2 sources').waitFor();
  await box.click();
  await film.shot(600);
  for (const letter of 'partnership moscow') {
    await box.pressSequentially(letter);
    await view.getByRole('option').first().waitFor();
    // Time for the answer, as a reader's eyes would see it.
    await workbench.page.waitForTimeout(150);
    await film.shot(90);
  }
  await film.shot(500);
}

async function cite(workbench: Workbench, film: Film): Promise<void> {
  const view = workbench.webview();
  const box = view.getByRole('combobox');
  for (let presses = 0; presses < 12; presses++) {
    const hit = await view.getByRole('option', { selected: true }).textContent();
    // The other source has them in another translation.
    if (hit?.includes('damage')) break;
    await box.press('ArrowDown');
    await film.shot(250);
  }
  await film.shot(500);
  await box.press('Control+Enter');
  await eventually('the citation', async () => (await workbench.text()).includes('[@'));
  await workbench.page.waitForTimeout(500);
  await film.shot(1300);
}

async function hover(workbench: Workbench, film: Film, folder: string): Promise<void> {
  const { page } = workbench;
  await workbench.save();
  await workbench.goBehind(join(folder, 'draft.md'), 'Dmitry Pesk');
  await workbench.card('Peskov');
  await film.shot(1700);
  await page.keyboard.press('Escape');
}

async function mend(workbench: Workbench, film: Film, folder: string): Promise<void> {
  const { page } = workbench;
  await workbench.goBehind(join(folder, 'draft.md'), 'wished to “damage');
  // Letter by letter: by word, the quotation mark would go too.
  for (const _ of 'damage') await page.keyboard.press('Shift+ArrowLeft');
  for (const letter of 'weaken') {
    await page.keyboard.type(letter);
    await film.shot(90);
  }
  await page.locator('.squiggly-warning, .squiggly-error').first().waitFor();
  await film.shot(1000);
  const offer = await workbench.offer('Use the source’s words');
  await film.shot(1000);
  await offer.click();
  await eventually('the words of the source', async () => (await workbench.text()).includes('wished to “damage'));
  await page.locator('.squiggly-warning, .squiggly-error').first().waitFor({ state: 'detached' });
  await film.shot(1500);
}
