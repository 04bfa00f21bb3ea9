import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from './browser.ts';

/**
 * Draws `media/icon.png` (256 x 256 pixels, corners transparent) from `media/icon.svg`; run it by hand after the drawing has changed:
 * `npx tsx test/support/webviewHarnessIcon.ts`
 */
async function drawIcon(): Promise<void> {
  const media = new URL('../../media/', import.meta.url);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
    await page.setContent(`<body style="margin: 0">${await readFile(new URL('icon.svg', media), 'utf8')}</body>`);
    await page.screenshot({ path: fileURLToPath(new URL('icon.png', media)), omitBackground: true });
  } finally {
    await browser.close();
  }
}

await drawIcon();
