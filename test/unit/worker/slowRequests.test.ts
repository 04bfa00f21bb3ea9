import assert from 'node:assert/strict';
import { SlowRequests } from '../../../src/worker/slowRequests.ts';
import { eventually } from '../../support/eventually.ts';

/** Work that ends when it is told to. */
function pending() {
  let resolve = () => {};
  let reject = (_: Error) => {};
  const promise = new Promise<void>((done, failed) => {
    resolve = done;
    reject = failed;
  });
  return { promise, resolve, reject };
}

describe('Slow requests', () => {
  /** What is shown, as it begins and ends. */
  function shown() {
    const said: string[] = [];
    const slow = new SlowRequests((until) => {
      said.push('begins');
      void until.then(() => said.push('ends'));
    }, 5);
    return { said, slow };
  }

  it('are shown once for several at a time, until the last of them has ended', async () => {
    const { said, slow } = shown();
    const first = pending();
    const second = pending();
    slow.watch(first.promise);
    slow.watch(second.promise);
    await eventually('the first to be slow', () => said.length > 0);
    // Both timers are over once a later one is.
    await new Promise((resolve) => setTimeout(resolve, 10));
    first.resolve();
    await first.promise;
    assert.deepEqual(said, ['begins']);
    second.reject(new Error('gone wrong'));
    await eventually('the end', () => said.includes('ends'));
    assert.deepEqual(said, ['begins', 'ends']);
  });

  it('are not those that end before anybody wonders', async () => {
    const { said, slow } = shown();
    slow.watch(Promise.resolve());
    slow.watch(Promise.reject(new Error('no')));
    await new Promise((resolve) => setTimeout(resolve, 15));
    assert.deepEqual(said, []);
  });

  it('are shown again when there are some later', async () => {
    const { said, slow } = shown();
    for (const _ of [1, 2]) {
      const work = pending();
      slow.watch(work.promise);
      await eventually('it to be slow', () => said.at(-1) === 'begins');
      work.resolve();
      await eventually('its end', () => said.at(-1) === 'ends');
    }
    assert.deepEqual(said, ['begins', 'ends', 'begins', 'ends']);
  });
});
