import assert from 'node:assert/strict';
import { atOnce, inSlices, slices } from '../../src/core/slices.ts';

/** A clock that stands still until it is moved. */
function handClock() {
  const clock = {
    time: 0,
    pauses: 0,
    now: () => clock.time,
    pause: async () => void clock.pauses++,
  };
  return clock;
}

function* counting(to: number, clock: { time: number }): Generator<undefined, number> {
  let sum = 0;
  for (let number = 1; number <= to; number++) {
    clock.time += 4;
    sum += number;
    yield;
  }
  return sum;
}

describe('work in slices', () => {
  it('lets others have a turn about every ten milliseconds, and not more often', async () => {
    const clock = handClock();
    assert.equal(await inSlices(counting(9, clock), slices(clock)), 45);
    assert.equal(clock.pauses, 3);
  });

  it('is the same at once', () => {
    assert.equal(atOnce(counting(9, handClock())), 45);
  });

  it('ends when it is cancelled, in a pause too', async () => {
    const clock = handClock();
    await assert.rejects(slices(clock, AbortSignal.abort())(), { name: 'AbortError' });
    const control = new AbortController();
    const pause = slices({ now: clock.now, pause: async () => control.abort() }, control.signal);
    clock.time += 20;
    await assert.rejects(pause(), { name: 'AbortError' });
  });
});
