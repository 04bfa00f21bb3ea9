import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { profileEnglish } from '../../src/webview/profile/strings.ts';
import type { ToView } from '../../src/webview/protocol.ts';
import { english as sheetEnglish } from '../../src/webview/sheet/strings.ts';
import { english as searchEnglish } from '../../src/webview/strings.ts';
import { launchBrowser } from '../support/browser.ts';
import { openProfile, sampleDesk } from '../support/profilePages.ts';
import { pseudoStrings, untranslated } from '../support/pseudoLocale.ts';
import { bundleSheetPage, openSheetPage, sampleSheet } from '../support/sheetPage.ts';
import { assertFits, assertNoViolations, assertReads, assertStill, textsOf } from '../support/webviewAccess.ts';
import { bundleSearchView, describeInChromium, openSearchView } from '../support/webviewHarness.ts';
import { sampleFacets, sampleNothing, sampleResults, sampleSpeakers } from '../support/webviewHarnessSamples.ts';
import type { ThemeName } from '../support/webviewHarnessThemes.ts';
import { bundleWebview, type PageOptions } from '../support/webviewPage.ts';

interface Opening extends PageOptions {
  /** In the language that nobody speaks. */
  readonly pseudo?: boolean;
}

/** A webview in one of its states. */
interface Opened {
  readonly page: Page;
  readonly errors: readonly string[];
  /** What it was told. */
  readonly data: unknown;
}

/** A state of a webview that a reader can be in. */
interface Subject {
  readonly name: string;
  /** The width of a window's half, or of a side bar, in CSS pixels. */
  readonly width: number;
  /** Rules of axe that do not hold here. */
  readonly without?: readonly string[];
  open(options: Opening): Promise<Opened>;
}

const themes: readonly ThemeName[] = ['light', 'dark', 'hc-dark', 'hc-light'];
/** They are named as on the keyboard. */
const keys = ['Ctrl', 'Shift', 'Alt', 'Enter', 'Space', 'Esc'];
const status: ToView = { type: 'status', status: { state: 'ready', sources: 2, passages: 95, problems: 1 } };
const target: ToView = { type: 'target', label: 'draft.md, line 41' };

describeInChromium('Every webview, for everybody', function (this: Mocha.Suite) {
  this.timeout(60_000);
  let browser: Browser;
  let scripts: Readonly<Record<'search' | 'profile' | 'sheet', string>>;
  let desk: Awaited<ReturnType<typeof sampleDesk>>;
  let opened: Opened[] = [];

  before(async () => {
    scripts = {
      search: await bundleSearchView(),
      profile: await bundleWebview('src/webview/profile/main.ts'),
      sheet: await bundleSheetPage(),
    };
    desk = await sampleDesk();
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const { page } of opened) await page.close();
    const errors = opened.flatMap((each) => each.errors);
    opened = [];
    assert.deepEqual(errors, []);
  });
  after(() => browser.close());

  /** The search view after what was typed and answered. */
  async function search({ pseudo, ...options }: Opening, query = '', ...answers: readonly ToView[]): Promise<Opened> {
    const strings = pseudo ? pseudoStrings(searchEnglish) : searchEnglish;
    const view = await openSearchView(browser, scripts.search, { width: 300, ...options, strings });
    for (const message of [status, target]) await view.tell(message);
    if (query !== '') await view.page.getByRole('combobox').fill(query);
    for (const message of answers) await view.tell(message);
    return { page: view.page, errors: view.errors, data: [query, status, target, answers, keys] };
  }

  async function profile({ pseudo, ...options }: Opening, actor: string): Promise<Opened> {
    // Chinese dates have no letter of ours in them.
    const words = pseudo ? { strings: pseudoStrings(profileEnglish), language: 'zh' } : {};
    const view = await openProfile(browser, scripts.profile, desk, actor, { ...options, ...words });
    const data = [await desk.profile(actor), await desk.statements(actor)];
    return { page: view.page, errors: view.errors, data };
  }

  async function sheet({ pseudo, ...options }: Opening): Promise<Opened> {
    const strings = pseudo ? pseudoStrings(sheetEnglish) : sheetEnglish;
    const view = await openSheetPage(browser, scripts.sheet, { ...options, strings });
    return { page: view.page, errors: view.errors, data: sampleSheet };
  }

  const subjects: readonly Subject[] = [
    { name: 'start', width: 300, open: (options) => search(options) },
    {
      name: 'nothing',
      width: 300,
      open: (options) => search(options, 'partnreship canal', sampleNothing(1)),
    },
    { name: 'speakers', width: 300, open: (options) => search(options, 'partnership', sampleSpeakers(1)) },
    {
      name: 'facets',
      width: 300,
      open: async (options) => {
        const view = await search(options, 'partnership', sampleResults(1), sampleFacets(1));
        await view.page.locator('#tools button').last().click();
        return view;
      },
    },
    // Long names are shortened in the picture and spoken whole.
    {
      name: 'profile',
      width: 900,
      without: ['label-content-name-mismatch'],
      open: (options) => profile(options, 'dmitry-peskov'),
    },
    { name: 'sheet', width: 1280, open: (options) => sheet(options) },
  ];

  for (const { name, width, without, open } of subjects) {
    const show = async (options: Opening = {}) => {
      const view = await open({ width, ...options });
      opened.push(view);
      return view;
    };

    describe(name, () => {
      for (const theme of themes) {
        it(`has nothing that axe objects to, and is read aloud as ever: ${theme}`, async () => {
          const { page } = await show({ theme });
          await assertNoViolations(page, without);
          await assertReads({ page }, `every-${name}`);
        });
      }

      it('fits at 200 % zoom', async () => {
        const { page } = await show({ width: width / 2, height: 400, scale: 2 });
        await assertFits(page);
        await assertNoViolations(page, without);
        await assertReads({ page }, `every-${name}`);
      });

      it('is still for those who want nothing to move', async () => {
        const { page } = await show();
        await assertStill(page);
      });

      it('has room for longer languages, and every text of its own translated', async () => {
        const { page, data } = await show({ pseudo: true, width: width / 2 });
        await assertFits(page);
        assert.deepEqual(untranslated(await textsOf(page), data), []);
      });
    });
  }
});
