import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { type ThemeName, themes } from './webviewHarnessThemes.ts';

/** A page of its own origin, as a webview is. */
export const origin = 'http://webview.example';

const root = new URL('../../', import.meta.url);
const codicons = new URL('node_modules/@vscode/codicons/dist/', root);

export interface PageOptions {
  readonly theme?: ThemeName;
  /** CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  /** Device pixels per CSS pixel: with a view half as wide, 2 is a zoom of 200 %. */
  readonly scale?: number;
  /** The size of the theme's font in CSS pixels; default 13. */
  readonly fontSize?: number;
  /** What an earlier life of the view has saved. */
  readonly saved?: unknown;
  readonly direction?: 'ltr' | 'rtl';
}

/** What a view is made of: its page, which links `/main.js` and style sheets by their names in `media`, and its script. */
export interface PageParts {
  readonly html: string;
  readonly script: string;
}

/** A script of a webview, bundled as for the extension; `entry` is a path in the project. */
export async function bundleWebview(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, root))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return outputFiles[0]!.text;
}

/** A webview in a page, with the test in the place of the host. */
export class WebviewPage<FromView, ToView> {
  readonly page: Page;
  /** Exceptions, and what the content security policy has refused. */
  readonly errors: string[] = [];

  protected constructor(page: Page) {
    this.page = page;
    page.on('pageerror', (error) => this.errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
  }

  static async openParts<FromView, ToView>(
    browser: Browser,
    parts: PageParts,
    options: PageOptions = {},
  ): Promise<WebviewPage<FromView, ToView>> {
    const { width = 300, height = 700, scale = 1 } = options;
    const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale });
    const view = new WebviewPage<FromView, ToView>(page);
    // tsx wraps functions in a helper of this name, which they miss when they run in the page.
    await page.addInitScript('globalThis.__name = (wrapped) => wrapped');
    await page.addInitScript(actAsHost, {
      saved: options.saved,
      theme: themes[options.theme ?? 'dark'],
      fontSize: options.fontSize ?? 13,
      direction: options.direction ?? 'ltr',
    });
    await page.route(`${origin}/**`, async (route) => {
      await route.fulfill(await resource(new URL(route.request().url()).pathname, parts));
    });
    await page.goto(`${origin}/`);
    await page.evaluate(() => document.fonts.ready);
    return view;
  }

  /** Sends a message as the host does. */
  async tell(message: ToView): Promise<void> {
    await this.page.evaluate((data) => window.dispatchEvent(new MessageEvent('message', { data })), message as object);
  }

  /** What the view has sent to the host since the last call. */
  async sent(): Promise<FromView[]> {
    return (await this.page.evaluate(() => hostSide.sent.splice(0))) as FromView[];
  }

  /** What the view has saved last. */
  async saved(): Promise<unknown> {
    return this.page.evaluate(() => hostSide.saved);
  }
}

interface HostSide {
  sent: unknown[];
  saved: unknown;
}
declare const hostSide: HostSide;

interface HostOptions {
  readonly saved: unknown;
  readonly theme: { readonly bodyClass: string; readonly colours: Readonly<Record<string, string>> };
  readonly fontSize: number;
  readonly direction: string;
}

/** Runs in the page before its script: what VS Code adds to a webview. */
function actAsHost({ saved, theme, fontSize, direction }: HostOptions): void {
  const side: HostSide = { sent: [], saved };
  const api = {
    postMessage: (message: unknown) => side.sent.push(message),
    getState: () => side.saved,
    setState: (state: unknown) => {
      side.saved = state;
    },
  };
  Object.assign(window, { hostSide: side, acquireVsCodeApi: () => api });
  document.addEventListener('DOMContentLoaded', () => {
    const { style } = document.documentElement;
    for (const [name, colour] of Object.entries(theme.colours)) style.setProperty(`--vscode-${name}`, colour);
    style.setProperty('--vscode-font-family', '"Segoe WPC", "Segoe UI", Ubuntu, "Liberation Sans", sans-serif');
    style.setProperty('--vscode-editor-font-family', '"DejaVu Sans Mono", monospace');
    style.setProperty('--vscode-font-size', `${fontSize}px`);
    document.documentElement.dir = direction;
    document.body.className = theme.bodyClass;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@layer vscode-default {
      html { background: var(--vscode-sideBar-background); }
      body { padding: 0 20px; }
      code { color: var(--vscode-textPreformat-foreground); }
    }`);
    document.adoptedStyleSheets.push(sheet);
  });
}

async function resource(path: string, { html, script }: PageParts) {
  if (path === '/') return { contentType: 'text/html', body: html };
  if (path === '/main.js') return { contentType: 'text/javascript', body: script };
  if (path === '/codicon.css')
    return { contentType: 'text/css', body: await readFile(new URL('codicon.css', codicons)) };
  if (path === '/codicon.ttf')
    return { contentType: 'font/ttf', body: await readFile(new URL('codicon.ttf', codicons)) };
  if (/^\/\w+\.css$/.test(path))
    return { contentType: 'text/css', body: await readFile(new URL(`media${path}`, root)) };
  return { contentType: 'text/plain', body: '' };
}
