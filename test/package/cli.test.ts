import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectFolder } from '../../src/build/folders.ts';
import { assistantTools } from '../../src/core/research/assistant/tools.ts';

const program = join(projectFolder, 'dist', 'cli.cjs');
const corpus = join(projectFolder, 'corpus');

function ibid(...args: string[]) {
  return spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
}

describe('The program in a terminal', function () {
  this.timeout(60_000);

  it('finds passages and says with its exit code whether there are any', () => {
    const found = ibid('search', 'partnership', 'moscow', '--corpus', corpus, '--format', 'json');
    assert.equal(found.status, 0, found.stderr);
    const { total, hits } = JSON.parse(found.stdout);
    assert.ok(total >= 2);
    assert.match(hits[0].citationKey, /^(?:weitzmoscow|whyisiran)$/);
    const text = ibid('search', 'partnership', '--corpus', corpus).stdout;
    assert.match(text, /^Weitz n\.d\., paragraph 8 {2}\[@weitzmoscow\]$/m);
    assert.match(text, /^Weitz n\.d\. {2}\[@weitzmoscow\]$/m, 'a heading has no place of its own');
    assert.equal(ibid('search', 'quokkafication', '--corpus', corpus).status, 1);
  });

  it('says in one line what it does not understand, and how it is used', () => {
    for (const args of [['serch'], ['search'], ['search', 'x', '--limt', '3'], ['search', 'x', '--limit', 'many']]) {
      const { status, stdout, stderr } = ibid(...args);
      assert.equal(status, 2, args.join(' '));
      assert.equal(stdout, '');
      assert.match(stderr, /search <words>/);
      assert.doesNotMatch(stderr, /\n\s+at /, 'no stack');
    }
  });
});

describe('Help in a terminal', () => {
  it('is given for each command, and is no failure', () => {
    for (const command of ['check', 'search', 'mcp']) {
      const { status, stdout, stderr } = ibid(command, '--help');
      assert.equal(status, 0, stderr);
      assert.match(stdout, new RegExp(`^Usage:\\n  ${command} `));
    }
  });
});

describe('The check of drafts in a terminal', function () {
  this.timeout(120_000);
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'ibid-cli-'));
    writeFileSync(
      join(folder, 'right.md'),
      'Many wished to “damage the partnership between Moscow and Tehran” [@weitzmoscow].\n',
    );
    writeFileSync(
      join(folder, 'wrong.md'),
      'Many wished to “damage the alliance between Moscow and Tehran” [@weitzmoscow].\n',
    );
  });
  after(() => rmSync(folder, { recursive: true }));

  const check = (...args: string[]) =>
    spawnSync(process.execPath, [program, 'check', ...args, '--corpus', corpus], { encoding: 'utf8', cwd: folder });

  it('checks drafts, a line for each finding, and fails on what is as grave as asked for', () => {
    const { status, stdout, stderr } = check('right.md', 'wrong.md');
    assert.equal(status, 1, stderr);
    assert.match(stdout, /^wrong\.md:1:28: warning quotation\.differs .*alliance.*\n$/);
    assert.match(stderr, /2 claims/);
    assert.equal(check('wrong.md', '--fail-on', 'error').status, 0);
    assert.equal(check('right.md').status, 0);
  });

  it('writes the sheet as JSON, and into a file of any format', () => {
    const { totals, drafts } = JSON.parse(check('wrong.md', '--format', 'json').stdout);
    assert.deepEqual([totals.claims, totals.problems, drafts[0].file], [1, 1, 'wrong.md']);
    const out = join(folder, 'sheet.docx');
    const { status, stderr } = check('wrong.md', '--format', 'docx', '--out', out, '--fail-on', 'never');
    assert.equal(status, 0, stderr);
    assert.equal(readFileSync(out).subarray(0, 2).toString('latin1'), 'PK');
    // What was exported can be checked as a draft that came back.
    assert.notEqual(check(out, '--fail-on', 'never').status, 2);
  });

  it('says in one line why it could not check', () => {
    for (const args of [
      ['gone.md'],
      [],
      ['wrong.md', '--format', 'docx'],
      ['wrong.md', '--fail-on', 'never', '--format', 'x'],
    ]) {
      const { status, stdout, stderr } = check(...args);
      assert.equal(status, 2, args.join(' '));
      assert.equal(stdout, '');
      assert.doesNotMatch(stderr, /\n\s+at /, 'no stack');
    }
  });
});

describe('The server for assistants', function () {
  this.timeout(60_000);

  it('speaks the Model Context Protocol over standard input and output', async () => {
    const server = spawn(process.execPath, [program, 'mcp', '--corpus', corpus], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
    const answers = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
    let id = 0;
    const ask = async (method: string, params: object) => {
      server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: ++id, method, params })}\n`);
      const answer = JSON.parse((await answers.next()).value);
      assert.equal(answer.id, id);
      return answer.result;
    };
    const client = { name: 'test', version: '1' };
    const hello = await ask('initialize', { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: client });
    assert.equal(hello.serverInfo.name, 'ibid');
    server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' })}\n`);
    const { tools } = await ask('tools/list', {});
    assert.deepEqual(
      tools.map((tool: { name: string; annotations: object }) => [tool.name, tool.annotations]),
      assistantTools.map(({ name }) => [name, { readOnlyHint: true, openWorldHint: false }]),
    );
    const found = await ask('tools/call', { name: 'ibid_search_corpus', arguments: { query: 'moscow', limit: 2 } });
    assert.equal(JSON.parse(found.content[0].text).passages.length, 2);
    const wrong = await ask('tools/call', { name: 'ibid_search_corpus', arguments: { query: 'x', path: '/etc' } });
    assert.equal(wrong.isError, true);
    assert.match(wrong.content[0].text, /no “path”/);
    server.stdin.end();
    assert.equal(await ended, 0);
  });
});
