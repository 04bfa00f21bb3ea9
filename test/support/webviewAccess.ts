import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

declare const axe: {
  run(
    context: Document,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
};

/** Asserts that axe objects to nothing in the page, by all of its rules but those `without`. */
export async function assertNoViolations(page: Page, without: readonly string[] = []): Promise<void> {
  await page.evaluate(readFileSync(axeFile, 'utf8'));
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const { violations } = await page.evaluate(
    (rules) => axe.run(document, { rules, resultTypes: ['violations'] }),
    rules,
  );
  const said = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)}\n${failureSummary}`),
  );
  assert.deepEqual(said, []);
}

/** Compares what a screen reader is told with a golden file; IBID_UPDATE_GOLDEN=1 writes it anew. */
export async function assertReads({ page }: { readonly page: Page }, name: string): Promise<void> {
  const file = new URL(`../fixtures/webview/${name}.aria.yml`, import.meta.url);
  const snapshot = `${await page.locator('body').ariaSnapshot()}\n`;
  if (process.env.IBID_UPDATE_GOLDEN === '1') await writeFile(file, snapshot);
  assert.equal(snapshot, await readFile(file, 'utf8'));
}

/** Asserts that the page does not scroll sideways. */
export async function assertFits(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = [...document.querySelectorAll('body *')].filter(
      (each) => scrollWidth > clientWidth && each.getBoundingClientRect().right > clientWidth + 1,
    );
    return { over: scrollWidth - clientWidth, wide: wide.slice(0, 5).map((each) => each.outerHTML.slice(0, 120)) };
  });
  assert.deepEqual(found, { over: 0, wide: [] });
}

/** Asserts that nothing in the page moves for somebody who has asked for that. */
export async function assertStill(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((each) => {
        const style = getComputedStyle(each);
        const times = `${style.transitionDuration}, ${style.animationDuration}`.split(', ');
        return style.scrollBehavior === 'smooth' || times.some((time) => Number.parseFloat(time) > 0);
      })
      .map((each) => each.outerHTML.slice(0, 120)),
  );
  assert.deepEqual(moving, []);
}

/** Every text of the page, one by one: what is shown, what is spoken, what is shown on pointing. */
export function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element)
        texts.push(...['aria-label', 'title', 'placeholder', 'alt'].map((name) => node.getAttribute(name) ?? ''));
      else texts.push(node.textContent ?? '');
    }
    return texts.filter((text) => text.trim() !== '');
  });
}
