import type { Runner, Test } from 'mocha';

/** How many tests a run has passed, failed and left out. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface Failure {
  /** The full title of the test, or what of the test run could not be done. */
  readonly title: string;
  readonly message: string;
}

export interface Summary extends Counts {
  readonly failures: readonly Failure[];
}

/** Follows a run of mocha; the summary is complete when the run has ended. */
export function summarise(runner: Runner): () => Summary {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const failures: Failure[] = [];
  runner.on('pass', () => counts.passed++);
  runner.on('pending', () => counts.skipped++);
  runner.on('fail', (test: Test, error: Error) => {
    counts.failed++;
    failures.push({ title: test.fullTitle(), message: error.stack ?? String(error) });
  });
  return () => ({ ...counts, failures });
}

/** What came of something that is one test by itself. */
export const passedOnce: Summary = { passed: 1, failed: 0, skipped: 0, failures: [] };

/** What came of something that is one test by itself, or that could not be run at all. */
export function failedOnce(title: string, message: string): Summary {
  return { passed: 0, failed: 1, skipped: 0, failures: [{ title, message }] };
}

export function sum(all: readonly Summary[]): Summary {
  const total = (count: keyof Counts) => all.reduce((sum, counts) => sum + counts[count], 0);
  const failures = all.flatMap((each) => each.failures);
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped'), failures };
}

/** The line a test run ends with. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
