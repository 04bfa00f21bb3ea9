#!/usr/bin/env -S node --import=tsx
/**
 * Stands in for the program of the desktop: takes VS Code's switches for extension tests and a folder, runs the tests in the
 * server with Chromium as its window, passes on what they print and ends with their exit code.
 */
import { resolve } from 'node:path';
import { format, parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { mark } from './hostOutput.ts';
import { remoteUri, startServer, workbenchAddress } from './server.ts';
import { ensureServerHost, type ServerVersion } from './serverHost.ts';

interface Switches {
  readonly development: string;
  readonly tests: string;
  readonly folder: string;
  readonly userData?: string;
  readonly trusted: boolean;
}

function readSwitches(): Switches {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    options: { extensionDevelopmentPath: text, extensionTestsPath: text, 'user-data-dir': text },
    allowPositionals: true,
    strict: false,
  });
  const path = (value: unknown) => (typeof value === 'string' ? resolve(value) : undefined);
  const development = path(values.extensionDevelopmentPath);
  const tests = path(values.extensionTestsPath);
  const folder = path(positionals[0]);
  if (!development || !tests || !folder) {
    throw new Error('Wanted: --extensionDevelopmentPath=… --extensionTestsPath=… and a folder');
  }
  const trusted = values['disable-workspace-trust'] === true;
  return { development, tests, folder, userData: path(values['user-data-dir']), trusted };
}

/** What VS Code has printed, as shown to nobody unless the tests did not come to run. */
class WorkbenchLog {
  readonly #lines: string[] = [];
  #tests = false;

  add(args: readonly unknown[]): void {
    const text = format(...args);
    this.#lines.push(text);
    if (!text.startsWith(mark)) return;
    this.#tests = true;
    process.stdout.write(`${text}\n`);
  }

  /** Everything, when there was nothing of the tests. */
  complain(): void {
    if (!this.#tests) process.stderr.write(`${this.#lines.join('\n')}\nThe tests did not run.\n`);
  }
}

/** Opens the workbench and waits for the exit code of the tests, by way of VS Code's own hooks for such runs. */
function exitCode(page: Page, address: string, log: WorkbenchLog): Promise<number> {
  return new Promise((ended, failed) => {
    page.on('crash', () => failed(new Error('The page has crashed')));
    page.on('close', () => failed(new Error('The page was closed')));
    const open = async () => {
      await page.exposeFunction('codeAutomationExit', ended);
      await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown) =>
        log.add(Array.isArray(args) ? args : [args]),
      );
      // The machine may have other work.
      await page.goto(address, { timeout: 120_000 });
    };
    open().catch(failed);
  });
}

function version(): ServerVersion {
  return process.env.IBID_HOST_VERSION === 'oldest' ? 'oldest' : 'host';
}

async function main(): Promise<number> {
  const { development, tests, folder, userData, trusted } = readSwitches();
  const server = await startServer(await ensureServerHost(version()), { userData, trusted });
  const browser = await launchBrowser();
  const log = new WorkbenchLog();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const payload = {
      extensionDevelopmentPath: remoteUri(server, development),
      extensionTestsPath: remoteUri(server, tests),
      skipWelcome: 'true',
    };
    return await exitCode(page, workbenchAddress(server, folder, payload), log);
  } finally {
    log.complain();
    await browser.close();
    await server.stop();
  }
}

process.exit(await main());
