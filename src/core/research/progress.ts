import type { Clock } from '../ports.ts';
import type { ResearchListener } from './world.ts';

/** Progress is told at most this often, in milliseconds. */
const progressEvery = 50;

/** Tells the listener how far indexing has come, not too often. */
export function progressTeller(clock: Clock, listener: ResearchListener): (done: number, total: number) => void {
  let told = Number.NEGATIVE_INFINITY;
  return (done, total) => {
    if (clock.now() - told < progressEvery) return;
    told = clock.now();
    listener.status({ state: 'indexing', done, total });
  };
}
