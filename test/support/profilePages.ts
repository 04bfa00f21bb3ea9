import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { Research } from '../../src/core/research.ts';
import { profileHtml } from '../../src/webview/profile/html.ts';
import type { FromProfile, ToProfile } from '../../src/webview/profile/protocol.ts';
import { type ProfileStrings, profileEnglish } from '../../src/webview/profile/strings.ts';
import { launchBrowser } from './browser.ts';
import { type MemoryFiles, stillClock } from './memoryFiles.ts';
import { sampleFiles, sampleFolder } from './sampleFiles.ts';
import { bundleWebview, origin, type PageOptions, WebviewPage } from './webviewPage.ts';

/** The page about an actor, with the test in the place of the host. */
export type ProfilePage = WebviewPage<FromProfile, ToProfile>;

export interface ProfileOptions extends PageOptions {
  readonly strings?: ProfileStrings;
  /** The display language. */
  readonly language?: string;
}

/** What answers for the pages, of the sample corpus and `files` besides. */
export async function sampleDesk(files: Readonly<Record<string, string>> = {}) {
  return deskOf(sampleFiles(files));
}

/** What answers for the pages of a corpus. */
export async function deskOf(files: MemoryFiles) {
  const silent = { info: () => {}, warn: () => {}, error: () => {} };
  const noStyles = { style: async () => undefined, locale: async () => undefined };
  const deaf = { status: () => {}, sources: () => {}, library: () => {}, actors: () => {}, findings: () => {} };
  const research = new Research({ files, styles: noStyles, clock: stillClock, log: silent }, deaf);
  await research.configure({ corpusFolders: [sampleFolder], bibliographyFiles: [] });
  return research.profiles();
}

type Desk = Awaited<ReturnType<typeof deskOf>>;

/** Opens the page about an actor in a browser, 900 x 1000 pixels by default, and tells it what the desk answers. */
export async function openProfile(
  browser: Browser,
  script: string,
  desk: Desk,
  actor: string,
  options: ProfileOptions = {},
): Promise<ProfilePage> {
  const html = profileHtml({
    nonce: 'aNonce',
    cspSource: origin,
    scriptUri: `${origin}/main.js`,
    styleUris: [`${origin}/codicon.css`, `${origin}/profile.css`],
    strings: options.strings ?? profileEnglish,
    language: options.language ?? 'en',
  });
  const page = await WebviewPage.openParts<FromProfile, ToProfile>(
    browser,
    { html, script },
    { width: 900, height: 1000, ...options },
  );
  await page.tell({ type: 'profile', profile: await desk.profile(actor) });
  await page.tell({ type: 'statements', actor, statements: await desk.statements(actor) });
  return page;
}

/** A way to open profiles of the sample in the stories of a suite; pages are closed after each story, and must have had no error. To be called in the suite. */
export function profilePages(): { open(actor: string, options?: ProfileOptions): Promise<ProfilePage>; desk(): Desk } {
  let browser: Browser;
  let script: string;
  let desk: Desk;
  const pages: ProfilePage[] = [];

  before(async () => {
    script = await bundleWebview('src/webview/profile/main.ts');
    desk = await sampleDesk();
    browser = await launchBrowser();
  });
  afterEach(async () => {
    const closed = pages.splice(0);
    await Promise.all(closed.map(({ page }) => page.close()));
    assert.deepEqual(
      closed.flatMap(({ errors }) => errors),
      [],
    );
  });
  after(() => browser.close());

  return {
    desk: () => desk,
    open: async (actor, options) => {
      const page = await openProfile(browser, script, desk, actor, options);
      pages.push(page);
      return page;
    },
  };
}
