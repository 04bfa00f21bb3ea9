import assert from 'node:assert/strict';
import { closingLine, failedOnce, passedOnce, sum } from '../../support/summary.ts';

describe('The summary of a test run', () => {
  it('counts what cannot be run as one failure', () => {
    const total = sum([
      { passed: 2, failed: 0, skipped: 1, failures: [] },
      passedOnce,
      failedOnce('Lint', 'Not there'),
    ]);
    assert.deepEqual(total, {
      passed: 3,
      failed: 1,
      skipped: 1,
      failures: [{ title: 'Lint', message: 'Not there' }],
    });
  });

  it('ends in one line, which names skipped tests only when there are any', () => {
    assert.equal(closingLine({ passed: 12, failed: 0, skipped: 0 }), '12 passed, 0 failed');
    assert.equal(closingLine({ passed: 12, failed: 1, skipped: 3 }), '12 passed, 1 failed, 3 skipped');
  });
});
