import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { targets } from './targets.ts';

/** Inputs for each parser; `npm run fuzz -- --runs 5000` sets it. */
const runs = Number(process.env.IBID_FUZZ_RUNS ?? 25);
/** What one small input may take of the processor, in milliseconds: a hundred times what any does, so that only work without bounds fails. */
const most = 5000;

describe('whatever they are given', function () {
  this.timeout(0);

  for (const { name, inputs, run } of targets) {
    it(`${name}: no crash, no span outside, no endless work`, async () => {
      const property = fc.asyncProperty(inputs, async (input) => {
        const before = process.cpuUsage();
        await run(input);
        const { user, system } = process.cpuUsage(before);
        assert.ok((user + system) / 1000 < most, `${Math.round((user + system) / 1000)} ms`);
      });
      await fc.assert(property, { numRuns: runs, endOnFailure: true });
    });
  }
});
