import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectFolder } from '../../../src/build/folders.ts';
import { projectFiles } from '../../support/house/projectFiles.ts';

const sources = projectFiles('src');
const makers = [...sources.keys()].filter((path) => /^src\/webview\/(?:.*\/)?html\.ts$/.test(path));

/** A page of a webview, whatever its strings are called: every one of them is markup. */
const markup = `"'><script src=x></script><img src=x onerror=alert(1)>`;
const page = {
  nonce: 'n0nce',
  cspSource: 'https://webview.example',
  scriptUri: 'https://webview.example/main.js',
  styleUris: ['https://webview.example/a.css'],
  strings: new Proxy({}, { get: () => markup }),
  language: 'en',
  attribution: markup,
};

async function pagesOf(path: string): Promise<string[]> {
  const made: Record<string, unknown> = await import(pathToFileURL(join(projectFolder, path)).href);
  const functions = Object.entries(made).filter(([name, value]) => /html$/i.test(name) && typeof value === 'function');
  return functions.map(([, make]) => String((make as (of: typeof page) => string)(page)));
}

describe('every page of a webview', () => {
  it('is made in one place, and beside it only the sheet that is handed on', () => {
    const withPages = [...sources].filter(([, text]) => /<!DOCTYPE html/i.test(text)).map(([path]) => path);
    assert.deepEqual(withPages, ['src/core/quotations/sheet/export/html.ts', 'src/webview/page.ts']);
    const askers = [...sources].filter(([, text]) => /\bpageHtml\(/.test(text)).map(([path]) => path);
    assert.deepEqual(askers.sort(), [...makers, 'src/webview/page.ts'].sort());
  });

  it('allows its own styles and fonts and the script of its nonce, and nothing else', async () => {
    for (const maker of makers) {
      const pages = await pagesOf(maker);
      assert.equal(pages.length, 1, maker);
      const csp = /Content-Security-Policy" content="([^"]*)"/.exec(pages[0]!)?.[1]?.replaceAll('&#39;', "'");
      assert.deepEqual(
        csp?.split('; ').sort(),
        [
          "default-src 'none'",
          'font-src https://webview.example',
          "script-src 'nonce-n0nce'",
          'style-src https://webview.example',
        ],
        maker,
      );
    }
  });

  it('has one script, no handler, no inline style and no markup of a string', async () => {
    for (const maker of makers) {
      const [html] = await pagesOf(maker);
      assert.equal(html!.match(/<script/g)?.length, 1, maker);
      // Attributes without their values, which may say anything.
      const tags = html!.replace(/="[^"]*"/g, '=""');
      assert.doesNotMatch(tags, /<img|<style|\sstyle=|<[^>]*\son[a-z]+=/, maker);
    }
  });

  it('is filled without parsing markup', () => {
    const parsing =
      /\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|srcdoc/;
    const webview = [...sources].filter(([path]) => path.startsWith('src/webview/'));
    assert.deepEqual(
      webview.filter(([, text]) => parsing.test(text)).map(([path]) => path),
      [],
    );
  });
});

describe('the sheet that is handed on as HTML', () => {
  it('may load nothing and run nothing', () => {
    const text = sources.get('src/core/quotations/sheet/export/html.ts')!;
    assert.match(text, /Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/);
    assert.doesNotMatch(text, /<script|<img|<iframe|<link/);
  });
});

describe('Markdown that is shown', () => {
  it('is trusted with a list of our own commands at most, and never holds HTML', () => {
    const editor = [...sources].filter(([path]) => path.startsWith('src/editor/'));
    for (const [path, text] of editor) {
      assert.doesNotMatch(text, /supportHtml\s*=\s*true|\.isTrusted\s*=\s*true/, path);
      for (const [, value] of text.matchAll(/\.isTrusted = ([^;]+);/g)) assert.match(value!, /enabledCommands/, path);
    }
  });
});
