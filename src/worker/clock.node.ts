import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../core/ports.ts';

/** The time of a Node process. */
export const nodeClock: Clock = {
  now: () => performance.now(),
  pause: () => setImmediate(),
  after: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
};
