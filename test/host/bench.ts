import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import {
  CancellationTokenSource,
  commands,
  type ExtensionContext,
  extensions,
  type HoverProvider,
  languages,
  type TextDocument,
  workspace,
} from 'vscode';
import { mark } from '../support/hostOutput.ts';
import { ownStretch } from '../support/ownStretch.ts';

/** What `test/bench/host.ts` prints; milliseconds. */
export interface HostTimes {
  /** Reading and running the bundle. */
  readonly load?: number;
  /** The call of activate(). */
  readonly activate?: number;
  /** From the first question, which starts the worker, to the hits. */
  readonly firstHits: number;
  readonly hits: number;
  /** Searches later on, sorted. */
  readonly searches: readonly number[];
  /** All hover providers on a name, sorted. */
  readonly hovers: readonly number[];
  /** The longest that code of ours ran at a stretch in the extension host: up to the first hits, and in searches and hovers. */
  readonly heldFirst: number;
  readonly heldLater: number;
}

const repetitions = 100;
const draft = 'Yesterday Peskov spoke for the Kremlin.\n'.repeat(100);

interface Loaded {
  activate(context: ExtensionContext): unknown;
}

/** What VS Code calls with `--extensionTestsPath`. Leaves `bench.json` beside the workspace folder. */
export async function run(): Promise<void> {
  console.log(`${mark}Measuring inside VS Code`);
  try {
    await measure();
  } catch (error) {
    console.log(`${mark}${error instanceof Error ? error.stack : error}`.replaceAll('\n', `\n${mark}`));
    throw error;
  }
}

async function measure(): Promise<void> {
  // VS Code's own extension for Markdown starts with the first draft: that is not ours to be measured.
  await extensions.getExtension('vscode.markdown-language-features')?.activate();
  const providers = hoverProviders();
  const extension = extensions.getExtension('ibid-research.ibid')!;
  const main = join(extension.extensionPath, extension.packageJSON.main);
  // VS Code may have had a reason of its own to activate it: then there is nothing left to time.
  const started = extension.isActive ? {} : await timedActivation(main);
  const first = await ownStretch(basename(main), async () => {
    const begun = performance.now();
    const hits = await search();
    return { hits, firstHits: performance.now() - begun };
  });
  const document = await workspace.openTextDocument({ language: 'markdown', content: draft });
  const later = await ownStretch(basename(main), async () => ({
    searches: await repeated(search),
    hovers: await repeated(() => hover(providers, document)),
  }));
  const times: HostTimes = {
    ...started,
    ...first.result,
    ...later.result,
    heldFirst: first.longest,
    heldLater: later.longest,
  };
  writeFileSync(join(dirname(workspace.workspaceFolders![0]!.uri.fsPath), 'bench.json'), JSON.stringify(times));
}

/** The hover providers that get registered from now on. */
function hoverProviders(): HoverProvider[] {
  const providers: HoverProvider[] = [];
  const { registerHoverProvider } = languages;
  Object.assign(languages, {
    registerHoverProvider: ((selector, provider) => {
      providers.push(provider);
      return registerHoverProvider(selector, provider);
    }) satisfies typeof registerHoverProvider,
  });
  return providers;
}

/** Activates the extension by way of VS Code; the time is that of its own function only. */
async function timedActivation(main: string): Promise<{ load: number; activate: number }> {
  const require = createRequire(main);
  const started = performance.now();
  const loaded: Loaded = require(main);
  const load = performance.now() - started;
  let activate = Number.NaN;
  require.cache[require.resolve(main)]!.exports = {
    ...loaded,
    activate(context: ExtensionContext) {
      const begun = performance.now();
      const result = loaded.activate(context);
      activate = performance.now() - begun;
      return result;
    },
  };
  await extensions.getExtension('ibid-research.ibid')!.activate();
  return { load, activate };
}

async function search(): Promise<number> {
  const query = 'partnership moscow';
  return (await commands.executeCommand<{ total: number }>('ibid.searchCorpus', { query })).total;
}

async function hover(providers: readonly HoverProvider[], document: TextDocument): Promise<void> {
  const position = document.positionAt(document.getText().lastIndexOf('Peskov') + 2);
  const { token } = new CancellationTokenSource();
  // Without our own list, of an extension that was active before, by way of VS Code.
  const hovers =
    providers.length === 0
      ? await commands.executeCommand<unknown[]>('vscode.executeHoverProvider', document.uri, position)
      : await Promise.all(providers.map((provider) => provider.provideHover(document, position, token)));
  if (hovers.every((each) => !each)) throw new Error('No hover on a known name');
}

/** Milliseconds of each call, sorted. */
async function repeated(work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let count = 0; count < repetitions; count++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
    // As a person does, it leaves the host time between two questions.
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return times.sort((a, b) => a - b);
}
