import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { searchViewHtml } from '../../src/webview/html.ts';
import type { ToHost, ToView } from '../../src/webview/protocol.ts';
import { english } from '../../src/webview/strings.ts';
import { chromiumPath } from './machine.ts';
import { type ThemeName, themes } from './webviewHarnessThemes.ts';

/** A page of its own origin, as a webview is. */
const origin = 'http://webview.example';

const root = new URL('../../', import.meta.url);
const codicons = new URL('node_modules/@vscode/codicons/dist/', root);

export interface SearchViewOptions {
  readonly theme?: ThemeName;
  /** CSS pixels; default 300 x 700. */
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

/** A suite that needs Chromium: skipped by name where it is absent, unless IBID_HOST_REQUIRED=1, when it fails. */
export function describeInChromium(title: string, suite: () => void): void {
  if (chromiumPath()) describe(title, suite);
  else if (process.env.IBID_HOST_REQUIRED === '1') {
    it(`${title}: Chromium must be there`, () => {
      throw new Error('No Chromium on the path; set IBID_CHROMIUM');
    });
  } else describe.skip(`${title} (no Chromium on the path)`, suite);
}

/** The script of the search view, bundled as for the extension. */
export async function bundleSearchView(): Promise<string> {
  const entry = fileURLToPath(new URL('src/webview/main.ts', root));
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return outputFiles[0]!.text;
}

/** The search view in a page, with the test in the place of the host. */
export class SearchViewPage {
  readonly page: Page;
  /** Exceptions, and what the content security policy has refused. */
  readonly errors: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.on('pageerror', (error) => this.errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
  }

  static async open(browser: Browser, script: string, options: SearchViewOptions = {}): Promise<SearchViewPage> {
    const { width = 300, height = 700, scale = 1 } = options;
    const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale });
    const view = new SearchViewPage(page);
    // tsx wraps functions in a helper of this name, which they miss when they run in the page.
    await page.addInitScript('globalThis.__name = (wrapped) => wrapped');
    await page.addInitScript(actAsHost, {
      saved: options.saved,
      theme: themes[options.theme ?? 'dark'],
      fontSize: options.fontSize ?? 13,
      direction: options.direction ?? 'ltr',
    });
    await page.route(`${origin}/**`, async (route) => {
      const { contentType, body } = await resource(new URL(route.request().url()).pathname, script);
      await route.fulfill({ contentType, body });
    });
    await page.goto(`${origin}/`);
    await page.evaluate(() => document.fonts.ready);
    return view;
  }

  /** Sends a message as the host does. */
  async tell(message: ToView): Promise<void> {
    await this.page.evaluate((data) => window.dispatchEvent(new MessageEvent('message', { data })), message);
  }

  /** What the view has sent to the host since the last call. */
  async sent(): Promise<ToHost[]> {
    return this.page.evaluate(() => hostSide.sent.splice(0));
  }

  /** What the view has saved last. */
  async saved(): Promise<unknown> {
    return this.page.evaluate(() => hostSide.saved);
  }
}

interface HostSide {
  sent: ToHost[];
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
    postMessage: (message: ToHost) => side.sent.push(message),
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

async function resource(path: string, script: string): Promise<{ contentType: string; body: string | Buffer }> {
  switch (path) {
    case '/':
      return { contentType: 'text/html', body: html() };
    case '/main.js':
      return { contentType: 'text/javascript', body: script };
    case '/search.css':
      return { contentType: 'text/css', body: await readFile(new URL('media/search.css', root)) };
    case '/codicon.css':
      return { contentType: 'text/css', body: await readFile(new URL('codicon.css', codicons)) };
    case '/codicon.ttf':
      return { contentType: 'font/ttf', body: await readFile(new URL('codicon.ttf', codicons)) };
    default:
      return { contentType: 'text/plain', body: '' };
  }
}

function html(): string {
  return searchViewHtml({
    nonce: 'aNonce',
    cspSource: origin,
    scriptUri: `${origin}/main.js`,
    styleUris: [`${origin}/codicon.css`, `${origin}/search.css`],
    strings: english,
  });
}
