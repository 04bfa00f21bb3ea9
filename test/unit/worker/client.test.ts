import assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';
import { ResearchClient } from '../../../src/worker/client.ts';

/** A thread that answers every request with its number among the threads, except `rebuild`, which it never does. */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
parentPort.on('message', ({ kind, id, method }) => {
  if (kind === 'request' && method !== 'rebuild') parentPort.postMessage({ kind: 'result', id, result: workerData });
});`;

function clientOfThreads() {
  const threads: Worker[] = [];
  const told: boolean[] = [];
  const configured: number[] = [];
  const client = new ResearchClient(
    () => {
      const thread = new Worker(program, { eval: true, workerData: threads.length + 1 });
      threads.push(thread);
      return {
        port: {
          post: (message) => thread.postMessage(message),
          listen: (receive) => thread.on('message', receive),
        },
        onClosed: (closed) => thread.once('exit', (code) => closed(`exit code ${code}`)),
        dispose: () => void thread.terminate(),
      };
    },
    { list: () => [], read: () => new Uint8Array(), entry: () => undefined },
    { status: noop, library: noop, actors: noop, sources: noop, findings: noop, checking: noop, log: noop },
    () => configured.push(threads.length),
    (isBack) => told.push(isBack),
  );
  const ask = (method: 'save' | 'rebuild') => client.request(method, undefined) as Promise<unknown>;
  return { client, threads, told, configured, ask };
}

function noop(): void {}

describe('the host’s end of the worker', () => {
  it('starts a thread at the first request and none before', async () => {
    const { client, threads, ask } = clientOfThreads();
    assert.equal(client.running, false);
    assert.equal(await ask('save'), 1);
    assert.equal(threads.length, 1);
    client.dispose();
  });

  it('starts a killed thread again at once, tells it what to load and says so', async () => {
    const { client, threads, told, configured, ask } = clientOfThreads();
    await ask('save');
    await threads[0]!.terminate();
    assert.deepEqual(told, [true]);
    assert.deepEqual(configured, [1, 2]);
    assert.equal(await ask('save'), 2);
    client.dispose();
  });

  it('asks again what a killed thread had not answered, and gives up when the next dies of it too', async () => {
    const { client, threads, told, ask } = clientOfThreads();
    await ask('save');
    const unanswered = assert.rejects(ask('rebuild'), /stopped/);
    await threads[0]!.terminate();
    await ask('save');
    await threads[1]!.terminate();
    await unanswered;
    assert.deepEqual(told, [true, false]);
    client.dispose();
  });

  it('stays stopped after the second death, saying which command starts it, until that is run', async () => {
    const { client, threads, ask } = clientOfThreads();
    await ask('save');
    await threads[0]!.terminate();
    await threads[1]!.terminate();
    await assert.rejects(ask('save'), /Ibid: Start Again/);
    assert.equal(threads.length, 2);
    client.restart();
    assert.equal(await ask('save'), 3);
    client.dispose();
  });
});
