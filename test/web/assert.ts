/** The few assertions the tests in the browser need, where Node's are not at hand. */
export function ok(value: unknown, message = 'a value that is true'): asserts value {
  if (!value) throw new Error(`Wanted: ${message}`);
}

export function equal(actual: unknown, wanted: unknown): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(wanted)];
  if (is !== should) throw new Error(`Wanted ${should}, got ${is}`);
}

export function match(actual: string, wanted: RegExp): void {
  if (!wanted.test(actual)) throw new Error(`Wanted ${wanted}, got ${JSON.stringify(actual)}`);
}

export async function rejects(work: PromiseLike<unknown>, wanted: RegExp): Promise<void> {
  try {
    await work;
  } catch (error) {
    return match(String(error), wanted);
  }
  throw new Error(`Wanted an error with ${wanted}`);
}
