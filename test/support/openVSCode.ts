import type { Page } from 'playwright-core';
import { projectFolder } from '../../src/build/folders.ts';
import { launchBrowser } from './browser.ts';
import { remoteUri, startServer, workbenchAddress } from './server.ts';
import { ensureServerHost } from './serverHost.ts';
import { Workbench } from './workbench.ts';

export interface OpenOptions {
  /** The folder to open. */
  readonly folder: string;
  /** A theme's name, such as `Default Light Modern`. */
  readonly theme?: string;
  /** CSS pixels; default 1280 x 800. */
  readonly width?: number;
  readonly height?: number;
  /** Device pixels per CSS pixel. */
  readonly scale?: number;
  /** Settings of the user. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The extension's folder; default: this project. */
  readonly extension?: string;
}

export interface OpenedVSCode {
  readonly page: Page;
  readonly workbench: Workbench;
  close(): Promise<void>;
}

/** In milliseconds. */
const patience = 120_000;

/** Opens a folder in a real VS Code with Ibid (as bundled last) in it, and waits until one can work in it. */
export async function openVSCode(options: OpenOptions): Promise<OpenedVSCode> {
  const { folder, theme, width = 1280, height = 800, scale = 1, extension = projectFolder } = options;
  const settings = { ...options.settings, ...(theme ? { 'workbench.colorTheme': theme } : {}) };
  const server = await startServer(await ensureServerHost(), { settings });
  const browser = await launchBrowser();
  const close = async () => {
    await browser.close();
    await server.stop();
  };
  try {
    const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale });
    // The machine may have other work: a wait that ends early says nothing of Ibid.
    page.setDefaultTimeout(patience);
    const payload = { extensionDevelopmentPath: remoteUri(server, extension), skipWelcome: 'true' };
    await page.goto(workbenchAddress(server, folder, payload));
    const workbench = new Workbench(page);
    await workbench.ready();
    return { page, workbench, close };
  } catch (error) {
    await close();
    throw error;
  }
}
