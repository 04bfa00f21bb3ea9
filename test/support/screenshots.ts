/**
 * `npm run screenshots [-- folder]`: takes the pictures of the README from the running extension and films it, and with a folder also
 * takes the search view in every kind of theme and the steps of the walkthrough, into that folder.
 */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Locator } from 'playwright-core';
import { projectFolder } from '../../src/build/folders.ts';
import { filmDemo } from './demo.ts';
import { eventually } from './eventually.ts';
import { type OpenedVSCode, openVSCode } from './openVSCode.ts';
import { sampleWorkspace } from './sampleWorkspace.ts';

const pictures = join(projectFolder, 'media', 'screenshots');
const byteLimit = 250 * 1024;
const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast-dark': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
} as const;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function take({ page }: OpenedVSCode, path: string, clip?: Box): Promise<void> {
  // The mouse leaves what it was last on, so that no tooltip is in the picture.
  if (!path.endsWith('hover.png')) await page.mouse.move(900, 52);
  await page.waitForTimeout(500);
  await page.screenshot({ path, clip, animations: 'disabled', caret: 'hide' });
  const bytes = statSync(path).size;
  console.log(`${relative(projectFolder, path)}, ${Math.round(bytes / 1024)} KiB`);
  if (bytes > byteLimit) throw new Error(`${path} is larger than ${byteLimit} bytes`);
}

/** The rectangle around something, `margin` pixels wider on every side. */
async function around(what: Locator, margin: number): Promise<Box> {
  const box = (await what.boundingBox())!;
  const [x, y] = [Math.max(0, box.x - margin), Math.max(0, box.y - margin)];
  return { x, y, width: box.x + box.width + margin - x, height: box.y + box.height + margin - y };
}

/** The search view with hits, beside the draft with the caret behind its first paragraph. */
async function search(vscode: OpenedVSCode, folder: string): Promise<void> {
  const { workbench } = vscode;
  await workbench.openFile('draft.md');
  await vscode.workbench.goBehind(join(folder, 'draft.md'), 'Russia did not.');
  await workbench.openContainer('Ibid');
  const view = workbench.webview();
  await view.getByRole('combobox').pressSequentially('partnership moscow');
  await view.getByRole('option').nth(1).waitFor();
  await view.getByRole('combobox').press('ArrowDown');
  await take(vscode, join(pictures, 'search.png'));
}

async function citation(vscode: OpenedVSCode): Promise<void> {
  const { workbench, page } = vscode;
  await workbench.webview().getByRole('combobox').press('Control+Enter');
  await eventually('the citation', async () => (await workbench.text()).includes('[@'));
  const group = await around(page.locator('.editor-group-container.active'), 0);
  await take(vscode, join(pictures, 'citation.png'), { ...group, height: Math.min(group.height, 360) });
}

async function hover(vscode: OpenedVSCode, folder: string): Promise<void> {
  const { workbench, page } = vscode;
  await workbench.save();
  await vscode.workbench.goBehind(join(folder, 'draft.md'), 'Dmitry Pesk');
  const card = await workbench.card('Peskov');
  await take(vscode, join(pictures, 'hover.png'), await around(card, 60));
  await page.keyboard.press('Escape');
}

async function everyTheme(vscode: OpenedVSCode, folder: string, target: string): Promise<void> {
  const { workbench, page } = vscode;
  await workbench.openContainer('Ibid');
  await workbench.webview().getByRole('combobox').click();
  const settings = join(folder, '.vscode', 'settings.json');
  for (const [name, theme] of Object.entries(themes)) {
    const all = JSON.parse(readFileSync(settings, 'utf8'));
    writeFileSync(settings, JSON.stringify({ ...all, 'workbench.colorTheme': theme }));
    // The window takes the theme over when it has heard of the file, and the view after that.
    await page.waitForTimeout(3000);
    await take(vscode, join(target, `search-${name}.png`), await around(page.locator('.part.sidebar'), 0));
  }
}

async function walkthrough({ workbench, page }: OpenedVSCode, target: string): Promise<void> {
  await workbench.runCommand('Welcome: Open Walkthrough...');
  await workbench.pick('Ibid', 'Ibid');
  const steps = page.locator('.gettingStartedContainer .step-title');
  await steps.first().waitFor();
  const count = await steps.count();
  for (let step = 0; step < count; step++) {
    await steps.nth(step).click();
    await page.waitForTimeout(1500);
    await page.screenshot({ path: join(target, `walkthrough-${step + 1}.png`), animations: 'disabled' });
  }
}

async function main(): Promise<void> {
  const [target] = process.argv.slice(2);
  mkdirSync(pictures, { recursive: true });
  const folder = sampleWorkspace();
  const settings = { 'editor.minimap.enabled': false, 'workbench.colorTheme': themes.light };
  const vscode = await openVSCode({ folder, width: 1200, height: 720, settings });
  try {
    await search(vscode, folder);
    await citation(vscode);
    await hover(vscode, folder);
    if (target) {
      mkdirSync(resolve(target), { recursive: true });
      await everyTheme(vscode, folder, resolve(target));
      await walkthrough(vscode, resolve(target));
    }
  } finally {
    await vscode.close();
  }
  await filmDemo(join(pictures, 'demo.gif'), settings);
}

await main();
process.exit(0);
