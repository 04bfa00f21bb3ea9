import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { projectFolder } from '../../src/build/folders.ts';
import { launchBrowser } from './browser.ts';
import { sampleWorkspace } from './sampleWorkspace.ts';
import { scratchFolder } from './scratch.ts';
import { remoteUri, startServer, workbenchAddress } from './server.ts';
import { ensureServerHost } from './serverHost.ts';
import type { Summary } from './summary.ts';

/** Milliseconds that everything may take. */
const limit = 180_000;

/** VS Code as it comes, except that it does not ask: a folder is not trusted until somebody says so. */
const settings = { 'security.workspace.trust.startupPrompt': 'never' };

/** Runs `test/host/untrusted.test.ts` inside a VS Code in which a folder full of demands is not trusted. */
export async function runUntrustedTests(): Promise<Summary> {
  const folder = demandingWorkspace();
  const answer = join(dirname(folder), 'probe.json');
  const userData = scratchFolder('user');
  installProbe(join(userData, 'server', 'extensions', 'ibid-tests.probe-0.0.1'));
  const server = await startServer(await ensureServerHost(), { userData, trusted: false, settings });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const payload = { extensionDevelopmentPath: remoteUri(server, projectFolder), skipWelcome: 'true' };
    await page.goto(workbenchAddress(server, folder, payload));
    for (const end = Date.now() + limit; !existsSync(answer); await delay(200)) {
      if (Date.now() > end) throw new Error(`The tests did not run; VS Code shows:\n${await page.textContent('body')}`);
    }
    return JSON.parse(readFileSync(answer, 'utf8'));
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Installs the extension that runs the tests, since a window takes only one from its address; its bundle stays where its packages are found. */
function installProbe(folder: string): void {
  const manifest = {
    name: 'probe',
    publisher: 'ibid-tests',
    version: '0.0.1',
    // Of some version: VS Code leaves out what asks for any.
    engines: { vscode: '^1.106.0' },
    main: './main.cjs',
    activationEvents: ['onStartupFinished'],
    extensionKind: ['workspace'],
    capabilities: { untrustedWorkspaces: { supported: true } },
  };
  const bundle = join(projectFolder, 'out', 'probe', 'main.cjs');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'main.cjs'), `module.exports = require(${JSON.stringify(bundle)});\n`);
}

/** The sample with settings that name folders, files and a style outside of it, which are there. */
function demandingWorkspace(): string {
  const folder = sampleWorkspace({
    'ibid.corpus.folders': ['corpus', '../outside'],
    'ibid.bibliography.files': ['../outside/secret.bib'],
    'ibid.citations.style': '../outside/loud.csl',
    'ibid.bibliography.attachedFiles': true,
    'ibid.provenance': true,
    'ibid.assistants.tools': true,
    'ibid.assistants.mcpServer': true,
    'ibid.network.allowPrivateAddresses': true,
  });
  const outside = join(folder, '..', 'outside');
  mkdirSync(outside);
  writeFileSync(
    join(outside, 'secret.md'),
    '---\ntitle: Secret\nid: secretsource\n---\n\nThe xyzzyquux is hidden here.\n',
  );
  writeFileSync(join(outside, 'secret.bib'), '@book{secretbook, title = {The Hidden Book}, year = 1999}\n');
  const apa = readFileSync(join(projectFolder, 'dist', 'csl', 'apa.csl'), 'utf8');
  writeFileSync(
    join(outside, 'loud.csl'),
    apa.replace('<citation ', '<citation data-loud="1" ').replace(/<layout prefix="\("/, '<layout prefix="LOUD("'),
  );
  writeFileSync(
    join(folder, 'named.bib'),
    `@book{named, title = {Named}, year = 2001, file = {${join(outside, 'secret.md')}}}\n`,
  );
  return folder;
}
