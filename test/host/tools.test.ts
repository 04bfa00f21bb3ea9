import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import {
  CancellationTokenSource,
  ConfigurationTarget,
  extensions,
  LanguageModelTextPart,
  type LanguageModelToolResult,
  lm,
  Uri,
  workspace,
} from 'vscode';
import { ToolServer } from '../../src/editor/tools/toolServer.ts';
import { eventually } from '../support/eventually.ts';
import { run } from './support.ts';

const extension = () => extensions.getExtension('ibid-research.ibid')!;
const none = () => new CancellationTokenSource().token;

const names = ['ibid_format_citation', 'ibid_look_up_actor', 'ibid_search_corpus', 'ibid_verify_quotation'];

function offered(): string[] {
  return lm.tools
    .map(({ name }) => name)
    .filter((name) => name.startsWith('ibid_'))
    .sort();
}

async function set(name: string, value: boolean | undefined, target = ConfigurationTarget.Global): Promise<void> {
  await workspace.getConfiguration('ibid').update(name, value, target);
}

async function invoke(name: string, input: object): Promise<Record<string, unknown>> {
  const result: LanguageModelToolResult = await lm.invokeTool(name, { input, toolInvocationToken: undefined }, none());
  const [part] = result.content;
  assert.ok(part instanceof LanguageModelTextPart);
  return JSON.parse(part.value);
}

describe('the tools for language models', () => {
  before(() => run('searchCorpus', { query: 'moscow' }));

  it('are offered as the manifest has them', () => {
    assert.deepEqual(offered(), names);
    for (const tool of lm.tools.filter(({ name }) => name.startsWith('ibid_'))) {
      assert.ok(tool.description.length > 50, tool.name);
      assert.ok(tool.tags.includes('ibid'), tool.name);
    }
  });

  it('give passages with their keys, and refuse what their schemas do not allow', async () => {
    const { passages } = await invoke('ibid_search_corpus', { query: 'moscow', limit: 2 });
    assert.equal((passages as unknown[]).length, 2);
    assert.match((passages as { citationKey: string }[])[0]!.citationKey, /^(?:weitzmoscow|whyisiran)$/);
    await assert.rejects(invoke('ibid_search_corpus', { query: 'moscow', limit: 5000 }), /limit/);
    await assert.rejects(invoke('ibid_search_corpus', { query: 'moscow', path: '/etc/passwd' }), /path/);
  });

  it('are gone while the setting is off', async () => {
    await set('assistants.tools', false);
    try {
      await eventually('the tools to be gone', () => offeredWork().then((works) => !works));
    } finally {
      await set('assistants.tools', undefined);
    }
    assert.ok(await eventually('the tools to be back', offeredWork));
  });
});

/** Whether a tool answers. */
async function offeredWork(): Promise<boolean> {
  try {
    await invoke('ibid_look_up_actor', { name: 'Peskov' });
    return true;
  } catch {
    return false;
  }
}

describe('the server for assistants', () => {
  const program = () => ({
    command: process.execPath,
    args: [Uri.joinPath(extension().extensionUri, 'dist', 'cli.cjs').fsPath],
    env: { ELECTRON_RUN_AS_NODE: '1' },
    version: '1.2.3',
  });

  it('is told of only after the user has turned it on', async () => {
    const server = new ToolServer(program());
    try {
      assert.deepEqual(server.provideMcpServerDefinitions(), []);
      let told = 0;
      server.onDidChangeMcpServerDefinitions(() => told++);
      await set('assistants.mcpServer', true);
      await eventually('a change', () => told > 0);
      const [definition, ...others] = server.provideMcpServerDefinitions();
      assert.deepEqual(others, []);
      assert.equal(definition!.version, '1.2.3');
    } finally {
      await set('assistants.mcpServer', undefined);
      server.dispose();
    }
  });

  it('is told what the settings of the user leave out', async () => {
    const server = new ToolServer(program());
    const files = workspace.getConfiguration('files');
    const search = workspace.getConfiguration('search');
    await set('assistants.mcpServer', true);
    try {
      await files.update('exclude', { '**/private': true }, ConfigurationTarget.Global);
      await search.update('useIgnoreFiles', false, ConfigurationTarget.Global);
      const args = server.provideMcpServerDefinitions()[0]!.args;
      assert.equal(args[args.indexOf('**/private') - 1], '--exclude');
      assert.ok(args.includes('--no-ignore-files'));
    } finally {
      await files.update('exclude', undefined, ConfigurationTarget.Global);
      await search.update('useIgnoreFiles', undefined, ConfigurationTarget.Global);
      await set('assistants.mcpServer', undefined);
      server.dispose();
    }
  });

  it('starts as it is told of, and lists and answers the tools for the corpus of the window', async () => {
    const server = new ToolServer(program());
    await set('assistants.mcpServer', true);
    let child: ChildProcess | undefined;
    try {
      const [definition] = server.provideMcpServerDefinitions();
      const { command, args, env } = definition!;
      child = spawn(command, args, { env: { ...process.env, ...(env as Record<string, string>) } });
      const ask = asker(child);
      const { serverInfo } = await ask('initialize', {
        protocolVersion: '2025-06-18',
        capabilities: {},
        clientInfo: { name: 'test', version: '1' },
      });
      assert.equal(serverInfo.name, 'ibid');
      const { tools } = await ask('tools/list', {});
      assert.deepEqual(tools.map(({ name }: { name: string }) => name).sort(), names);
      const call = { name: 'ibid_search_corpus', arguments: { query: 'moscow', limit: 1 } };
      const { structuredContent } = await ask('tools/call', call);
      assert.equal(structuredContent.passages.length, 1);
    } finally {
      await set('assistants.mcpServer', undefined);
      server.dispose();
      child?.kill();
      if (child?.exitCode === null && child.signalCode === null) await once(child, 'exit');
    }
  });
});

// biome-ignore lint/suspicious/noExplicitAny: answers of a protocol, looked into by the tests
type Answer = any;

/** Asks over the standard input and output of a program, one line a message. */
function asker(child: ChildProcess): (method: string, params: object) => Promise<Answer> {
  const waiting = new Map<number, (answer: Answer) => void>();
  createInterface({ input: child.stdout! }).on('line', (line) => {
    const { id, result, error } = JSON.parse(line);
    waiting.get(id)?.(result ?? error);
  });
  let last = 0;
  return (method, params) =>
    new Promise((resolve) => {
      const id = ++last;
      waiting.set(id, resolve);
      child.stdin!.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`);
    });
}
