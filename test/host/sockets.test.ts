import assert from 'node:assert/strict';
import { connect } from 'node:net';
import workerThreads from 'node:worker_threads';
import { eventually } from '../support/eventually.ts';
import { opened } from './socketsOfHost.ts';

/** An address for documentation, which leads nowhere. */
const nowhere = '192.0.2.1';

// That no other test opens one is held by what runs them all, see runMocha.ts.
describe('a socket to another machine', () => {
  afterEach(() => opened.splice(0));

  it('is noticed, so that the tests can fail', () => {
    connect(9, nowhere)
      .on('error', () => {})
      .destroy();
    assert.deepEqual(opened, [`${nowhere}:9`]);
  });

  it('is noticed in threads, as the one that searches is', async () => {
    const code = `require('node:net').connect(9, '${nowhere}').on('error', () => {}).destroy()`;
    const thread = new workerThreads.Worker(code, { eval: true });
    await eventually('the socket of the thread', () => (opened.includes(`${nowhere}:9`) ? true : undefined));
    await thread.terminate();
  });
});
