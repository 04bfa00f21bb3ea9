/** Runs the tests of `test/web` in VS Code for the browser, where the extension host is a worker of the page. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { projectFolder } from '../../src/build/folders.ts';
import { browserArguments } from './browser.ts';
import { mark } from './hostOutput.ts';
import { chromiumPath } from './machine.ts';
import { sampleWorkspace } from './sampleWorkspace.ts';
import { scratchFolder } from './scratch.ts';
import { freePort } from './server.ts';
import { failedOnce, passedOnce, type Summary, sum } from './summary.ts';
import { summaryMark } from './summaryMark.ts';
import { ensureWebHost, webServer } from './webHost.ts';

/** Milliseconds. */
const limit = 5 * 60_000;

/** Returns what came of the tests; rejects when they did not get as far as running. */
export async function runWebTests(): Promise<Summary> {
  const port = await freePort();
  const server = await webServer().open({
    ...(await ensureWebHost()),
    browserType: 'none',
    host: '127.0.0.1',
    port,
    extensionDevelopmentPath: projectFolder,
    extensionTestsPath: join(projectFolder, 'out', 'web', 'run.cjs'),
    folderPath: sampleWorkspace(),
    printServerLog: false,
  });
  const context = await chromium.launchPersistentContext(profile(), {
    executablePath: chromiumPath(),
    args: [...browserArguments],
    viewport: { width: 1280, height: 800 },
  });
  try {
    const asked: string[] = [];
    context.on('request', (request) => asked.push(request.url()));
    const page = context.pages()[0] ?? (await context.newPage());
    const summary = await summaryOf(page, `http://127.0.0.1:${port}/`);
    return sum([summary, outside(asked)]);
  } finally {
    await context.close();
    server.dispose();
  }
}

/** Whether nothing was asked of another machine, by the page or by its workers. */
function outside(asked: readonly string[]): Summary {
  const elsewhere = new Set(
    asked
      .map((url) => new URL(url))
      .filter(isElsewhere)
      .map(({ href }) => href),
  );
  if (elsewhere.size === 0) return passedOnce;
  return failedOnce('Nothing is asked of another machine', [...elsewhere].join('\n'));
}

function isElsewhere({ protocol, hostname }: URL): boolean {
  return /^(?:https?|wss?):$/.test(protocol) && !/^(?:127\.0\.0\.1|localhost|.*\.localhost)$/.test(hostname);
}

async function summaryOf(page: Page, address: string): Promise<Summary> {
  const said: string[] = [];
  let summary: Summary | undefined;
  const ended = new Promise<void>((resolve, reject) => {
    page.on('crash', () => reject(new Error('The page has crashed')));
    setTimeout(() => reject(new Error('They took too long')), limit).unref();
    void page.exposeFunction('codeAutomationExit', () => resolve());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown) => {
    const text = format(...(Array.isArray(args) ? args : [args]));
    said.push(text);
    if (text.startsWith(mark)) process.stdout.write(`${text}\n`);
    if (text.startsWith(summaryMark)) summary = JSON.parse(text.slice(summaryMark.length));
  });
  try {
    await page.goto(address);
    await ended;
  } catch (error) {
    said.push(String(error));
  }
  if (!summary) throw new Error(`The tests did not run.\n${said.join('\n').slice(-4000)}`);
  return summary;
}

/** Views of extensions come from another origin and keep their state only where its cookies are allowed. */
function profile(): string {
  const folder = scratchFolder('profile');
  mkdirSync(join(folder, 'Default'));
  const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
  return folder;
}
