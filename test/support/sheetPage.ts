import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { sheetPageHtml } from '../../src/webview/sheet/html.ts';
import type { RowView, ToHost, ToPage } from '../../src/webview/sheet/protocol.ts';
import { english } from '../../src/webview/sheet/strings.ts';
import { type ThemeName, themes } from './webviewHarnessThemes.ts';

/** A page of its own origin, as a webview is. */
const origin = 'http://webview.example';
const root = new URL('../../', import.meta.url);
const codicons = new URL('node_modules/@vscode/codicons/dist/', root);

interface HostSide {
  sent: ToHost[];
}
declare const hostSide: HostSide;

export interface SheetPageOptions {
  readonly theme?: ThemeName;
  /** CSS pixels; default 1400 x 800. */
  readonly width?: number;
  readonly height?: number;
  readonly saved?: unknown;
}

/** The script of the page, bundled as for the extension. */
export async function bundleSheetPage(): Promise<string> {
  const entry = fileURLToPath(new URL('src/webview/sheet/main.ts', root));
  const options = { bundle: true, write: false, format: 'iife', target: 'es2022' } as const;
  const { outputFiles } = await build({ entryPoints: [entry], ...options });
  return outputFiles[0]!.text;
}

/** The page of a sheet, with the test in the place of the host. */
export class OpenSheetPage {
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

  static async open(browser: Browser, script: string, options: SheetPageOptions = {}): Promise<OpenSheetPage> {
    const { width = 1400, height = 800, theme = 'dark', saved } = options;
    const page = await browser.newPage({ viewport: { width, height } });
    const view = new OpenSheetPage(page);
    // tsx wraps functions in a helper of this name, which they miss when they run in the page.
    await page.addInitScript('globalThis.__name = (wrapped) => wrapped');
    await page.addInitScript(actAsHost, { theme: themes[theme], saved });
    await page.route(`${origin}/**`, async (route) => {
      const { contentType, body } = await resource(new URL(route.request().url()).pathname, script);
      await route.fulfill({ contentType, body });
    });
    await page.goto(`${origin}/`);
    await page.evaluate(() => document.fonts.ready);
    return view;
  }

  /** Sends a message as the host does. */
  async tell(message: ToPage): Promise<void> {
    await this.page.evaluate((data) => window.dispatchEvent(new MessageEvent('message', { data })), message);
  }

  /** What the page has sent to the host since the last call. */
  async sent(): Promise<ToHost[]> {
    return this.page.evaluate(() => hostSide.sent.splice(0));
  }
}

/** Runs in the page before its script: what VS Code adds to a webview. */
function actAsHost({ theme, saved }: { theme: (typeof themes)[ThemeName]; saved: unknown }): void {
  const side: HostSide = { sent: [] };
  const api = { postMessage: (message: ToHost) => side.sent.push(message), getState: () => saved, setState: () => {} };
  Object.assign(window, { hostSide: side, acquireVsCodeApi: () => api });
  document.addEventListener('DOMContentLoaded', () => {
    const { style } = document.documentElement;
    for (const [name, colour] of Object.entries(theme.colours)) style.setProperty(`--vscode-${name}`, colour);
    style.setProperty('--vscode-editor-background', theme.colours['sideBar-background'] ?? '');
    style.setProperty('--vscode-font-family', '"Segoe WPC", "Segoe UI", Ubuntu, "Liberation Sans", sans-serif');
    style.setProperty('--vscode-font-size', '13px');
    document.body.classList.add(...theme.bodyClass.split(' '));
  });
}

async function resource(path: string, script: string): Promise<{ contentType: string; body: string | Buffer }> {
  switch (path) {
    case '/':
      return { contentType: 'text/html', body: html() };
    case '/sheet.js':
      return { contentType: 'text/javascript', body: script };
    case '/sheet.css':
      return { contentType: 'text/css', body: await readFile(new URL('media/sheet.css', root)) };
    case '/codicon.css':
      return { contentType: 'text/css', body: await readFile(new URL('codicon.css', codicons)) };
    case '/codicon.ttf':
      return { contentType: 'font/ttf', body: await readFile(new URL('codicon.ttf', codicons)) };
    default:
      return { contentType: 'text/plain', body: '' };
  }
}

function html(): string {
  return sheetPageHtml({
    nonce: 'aNonce',
    cspSource: origin,
    scriptUri: `${origin}/sheet.js`,
    styleUris: [`${origin}/codicon.css`, `${origin}/sheet.css`],
    strings: english,
    language: 'en',
  });
}

const others = (speaker: string, when: string, where: string, first: string, url: string) =>
  [speaker, when, where, first]
    .map((text) => ({ text }))
    .concat([
      url === '' ? { text: '' } : ({ text: url, link: url } as { text: string }),
      { text: '' },
      { text: url === '' ? '' : '2024-04-02' },
    ]);

function row(id: string, view: Partial<RowView>): RowView {
  return {
    id,
    place: 'line 3',
    level: 'open',
    verdict: 'Paraphrase: to be read',
    messages: [],
    sentence: { text: 'The ferries moved to the south quay.' },
    sourceWords: { text: '' },
    hasPassage: false,
    source: { text: '' },
    others: others('', '', '', '', ''),
    ...view,
  };
}

/** A sheet of four claims: one right, one wrong, one to be read, one without a citation. */
export const sampleSheet: Extract<ToPage, { type: 'sheet' }> = {
  type: 'sheet',
  title: 'Sources of draft.md',
  drafts: [
    {
      name: 'draft.md',
      rows: [
        row('right', {
          level: 'right',
          verdict: 'Word for word',
          sentence: { text: 'Mayor Holm said that “the dredging will not begin before the summer”.' },
          sourceWords: {
            text: '“The dredging will not begin before the summer,” Mayor Ida Holm told reporters in Port Amber on 9 March 2024. She blamed the province for the delay.',
            marks: [[1, 46]],
          },
          hasPassage: true,
          source: { text: 'Reed 2024 (reed2024), ¶ 2' },
          others: others(
            'Ida Holm, mayor of Port Amber',
            'on 9 March 2024 = 2024-03-09',
            'Port Amber, to reporters',
            'yes',
            'https://news.example/harbour',
          ),
          tick: { by: 'Ada Lind', on: '2025-06-24' },
        }),
        row('wrong', {
          level: 'warning',
          verdict: 'Differs from the source',
          place: 'line 7',
          messages: ['1 word differs from Reed 2024 (reed2024), paragraph 3: the source has “two”, not “three”.'],
          sentence: { text: 'The navy, said Colonel Stang, “had lent three barges to the town”.', marks: [[40, 45]] },
          sourceWords: {
            text: 'Colonel Victor Stang said that the navy had lent two barges to the town in January.',
            marks: [[49, 52]],
          },
          hasPassage: true,
          source: { text: 'Reed 2024 (reed2024), ¶ 3' },
          others: others('Victor Stang', 'in January', '', 'yes', 'https://news.example/harbour'),
        }),
        row('read', {
          place: 'line 9',
          sourceWords: {
            text: 'The harbour of Port Amber silted up again this winter, and the ferry company moved nine of its boats to the south quay.',
          },
          hasPassage: true,
          source: { text: 'Reed 2024 (reed2024), nearest: ¶ 1' },
          others: others('', '', '', '', 'https://news.example/harbour'),
        }),
        row('uncited', {
          level: 'information',
          verdict: 'No citation near',
          place: 'line 12',
          messages: ['This sentence states numbers, and no citation is near it.'],
          sentence: { text: 'The town spent 4 million crowns on dredging.' },
        }),
      ],
    },
  ],
  lists: [
    { title: 'Sources of the corpus that are not used', items: ['Ito 2019 (ito2019): Currents of the Inland Sea'] },
  ],
};
