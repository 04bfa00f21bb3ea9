import type { Browser } from 'playwright-core';
import { sheetPageHtml } from '../../src/webview/sheet/html.ts';
import type { RowView, ToHost, ToPage } from '../../src/webview/sheet/protocol.ts';
import { english } from '../../src/webview/sheet/strings.ts';
import { bundleWebview, origin, type PageOptions, WebviewPage } from './webviewPage.ts';

/** The page of a sheet, with the test in the place of the host. */
export type OpenSheetPage = WebviewPage<ToHost, ToPage>;

export interface SheetPageOptions extends PageOptions {
  readonly strings?: typeof english;
}

/** The script of the page, bundled as for the extension. */
export function bundleSheetPage(): Promise<string> {
  return bundleWebview('src/webview/sheet/main.ts');
}

/** Opens the page with {@link sampleSheet} in it, 1400 x 800 pixels by default, its messages so far taken away. */
export async function openSheetPage(browser: Browser, script: string, options: SheetPageOptions = {}) {
  const { strings = english, ...page } = options;
  const html = sheetPageHtml({
    nonce: 'aNonce',
    cspSource: origin,
    scriptUri: `${origin}/main.js`,
    styleUris: [`${origin}/codicon.css`, `${origin}/sheet.css`],
    strings,
    language: 'en',
  });
  const size = { width: 1400, height: 800 };
  const view: OpenSheetPage = await WebviewPage.openParts(browser, { html, script }, { ...size, ...page });
  await view.tell(sampleSheet);
  await view.tell({ type: 'idle' });
  await view.page.locator('tr.claim').nth(3).waitFor();
  await view.sent();
  return view;
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
