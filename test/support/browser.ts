import { type Browser, chromium } from 'playwright-core';
import { chromiumPath } from './machine.ts';

/** How Chromium runs as root, without a graphics card, and without asking the network for anything of its own. */
export const browserArguments: readonly string[] = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** Starts the machine's Chromium, without a window. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: [...browserArguments] });
}
