import type { Word } from './words.ts';

/** Where the name begins in a run of capitalised words: bodies and abbreviations before it ("МИД России Анна Бергова") are none of it; a patronymic is. */
export function slavicNameStart(run: readonly Word[], bodies: ReadonlySet<string>): number {
  let first = 0;
  while (first < run.length - 1 && (bodies.has(run[first]!.lower) || /^\p{Lu}{2,}$/u.test(run[first]!.text))) first++;
  const most = /(?:вич|вна|ича|вной|вне|вну|ичу|ичем)$/.test(run.at(-2)?.lower ?? '') ? 3 : 2;
  const isPlain = run.slice(first).every(({ kind, text }) => kind === 'word' && !/^\p{Lu}$/u.test(text));
  return isPlain ? Math.max(first, run.length - most) : first;
}
