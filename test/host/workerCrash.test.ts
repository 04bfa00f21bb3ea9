import assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';
import { run } from './support.ts';

/** The threads that are sent something while `work` runs: Ibid's own, since this process has no others that are. */
async function threadOf(work: () => Promise<unknown>): Promise<Worker> {
  const seen = new Set<Worker>();
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (this: Worker, ...args: Parameters<Worker['postMessage']>) {
    seen.add(this);
    post.apply(this, args);
  } as Worker['postMessage'];
  try {
    await work();
  } finally {
    Worker.prototype.postMessage = post;
  }
  assert.equal(seen.size, 1);
  return [...seen][0]!;
}

const search = async () => (await run<{ total: number }>('searchCorpus', { query: 'moscow' })).total;

describe('a worker that dies', () => {
  after(() => run('restart'));

  it('is started again once: what was asked meanwhile is answered, and all that it knew is there', async () => {
    const before = await search();
    const thread = await threadOf(search);
    const asked = search();
    await thread.terminate();
    assert.equal(await asked, before);
    assert.equal(await search(), before);
  });

  it('is not started a third time until the user says so', async () => {
    const before = await search();
    await (await threadOf(search)).terminate();
    await assert.rejects(search(), /Start Again/);
    await run('restart');
    assert.equal(await search(), before);
  });
});
