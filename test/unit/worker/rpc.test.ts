import assert from 'node:assert/strict';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { SaidError, saidBy } from '../../../src/core/text/saidError.ts';
import { sentence } from '../../../src/core/text/sentence.ts';
import { CancelledError, type Port, Rpc } from '../../../src/worker/rpc.ts';

type Methods = {
  double: { params: number; result: number };
  wait: { params: undefined; result: string };
  fail: { params: undefined; result: never };
  refuse: { params: undefined; result: never };
};
type Nothing = Record<never, never>;

function portOf(port: MessagePort): Port {
  return {
    post: (message, transfer = []) => port.postMessage(message, [...transfer]),
    listen: (receive) => port.on('message', receive),
  };
}

describe('requests between host and worker', () => {
  let channel: MessageChannel;
  let heard: string[];
  let aborted: Promise<void>;
  let caller: Rpc<Methods, Nothing, { said: string }, Nothing>;
  let answerer: Rpc<Nothing, Methods, Nothing, { said: string }>;

  beforeEach(() => {
    channel = new MessageChannel();
    heard = [];
    let noteAbort = () => {};
    aborted = new Promise((resolve) => {
      noteAbort = resolve;
    });
    caller = new Rpc(portOf(channel.port1), {}, { said: (words) => heard.push(words) });
    answerer = new Rpc<Nothing, Methods, Nothing, { said: string }>(
      portOf(channel.port2),
      {
        double: (number) => number * 2,
        wait: (_, signal) => new Promise(() => signal.addEventListener('abort', noteAbort)),
        fail: () => {
          throw new Error('No such source: x.md');
        },
        refuse: () => {
          throw new SaidError(sentence`Cannot read ${'x.md'}: ${sentence`no permission`}`);
        },
      },
      {},
    );
  });
  afterEach(() => channel.port1.close());

  it('are answered, several at once', async () => {
    assert.deepEqual(await Promise.all([caller.request('double', 4), caller.request('double', 21)]), [8, 42]);
  });

  it('reject with the message of the other side', async () => {
    await assert.rejects(caller.request('fail', undefined), { message: 'No such source: x.md' });
  });

  it('reject with what the message is made of, so that it can be said in another language', async () => {
    const error: unknown = await caller.request('refuse', undefined).catch((thrown) => thrown);
    assert.deepEqual(saidBy(error), sentence`Cannot read ${'x.md'}: ${sentence`no permission`}`);
    assert.equal((error as Error).message, 'Cannot read x.md: no permission');
  });

  it('can be cancelled: the caller is told at once, the answerer stops', async () => {
    const controller = new AbortController();
    const waiting = caller.request('wait', undefined, controller.signal);
    await caller.request('double', 1);
    controller.abort();
    await assert.rejects(waiting, CancelledError);
    await aborted;
  });

  it('are not sent when they were cancelled before', async () => {
    await assert.rejects(caller.request('double', 1, AbortSignal.abort()), CancelledError);
  });

  it('all reject when the other side has died', async () => {
    const waiting = caller.request('wait', undefined);
    caller.fail(sentence`The search worker stopped`);
    await assert.rejects(waiting, { message: 'The search worker stopped' });
  });

  it('keep the order of events and answers', async () => {
    answerer.send('said', 'first');
    answerer.send('said', 'second');
    await caller.request('double', 1);
    assert.deepEqual(heard, ['first', 'second']);
  });
});
