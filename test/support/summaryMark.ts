/** The line with what came of tests in the browser begins with this; JSON follows. */
export const summaryMark = 'Summary of the tests: ';
