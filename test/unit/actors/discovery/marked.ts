import { readdirSync, readFileSync } from 'node:fs';
import type { FoundName } from '../../../../src/core/actors/discovery/foundName.ts';

const folder = new URL('../../../fixtures/actors/', import.meta.url);

/** `P` person, `O` organisation, state or place, `T` treaty, `W` weapon, `E` event, `D` demonym, which is not scored. */
export interface MarkedName {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

export interface MarkedText {
  readonly file: string;
  readonly text: string;
  readonly names: readonly MarkedName[];
}

/**
 * The articles of a folder with the names that a person marked in them: `{{P:Ada}}`. The `untouched` ones were written after the rules were tuned; their first measurement was
 * F1 0.884, and 0.926 precision of what is confident. Rules mended since have seen them.
 */
export function markedTexts(set: 'tuned' | 'untouched'): MarkedText[] {
  const of = new URL(`${set}/`, folder);
  return readdirSync(of)
    .sort()
    .map((file) => unmarked(file, readFileSync(new URL(file, of), 'utf8')));
}

function unmarked(file: string, source: string): MarkedText {
  const names: MarkedName[] = [];
  let text = '';
  let from = 0;
  for (const match of source.matchAll(/\{\{(\w):(.*?)\}\}/g)) {
    text += source.slice(from, match.index);
    names.push({ start: text.length, end: text.length + match[2]!.length, mark: match[1]! });
    text += match[2];
    from = match.index + match[0].length;
  }
  return { file, text: text + source.slice(from), names };
}

export interface Score {
  readonly right: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

/** What was found beside what was marked: right when place and kind agree. */
export function score({ text, names }: MarkedText, found: readonly FoundName[]): Score {
  const wanted = names.filter(({ mark }) => mark !== 'D');
  const demonyms = new Set(names.filter(({ mark }) => mark === 'D').map(({ start }) => start));
  const key = (start: number, end: number, mark: string) => `${mark} ${start} ${end}`;
  const open = new Map(wanted.map((name) => [key(name.start, name.end, name.mark), name]));
  const wrong: string[] = [];
  let right = 0;
  for (const name of found) {
    if (name.isDemonym || demonyms.has(name.start)) continue;
    if (open.delete(key(name.start, name.end, markOf(name)))) right += 1;
    else wrong.push(`${markOf(name)}:${name.surface}`);
  }
  return {
    right,
    wrong,
    missed: [...open.values()].map(({ start, end, mark }) => `${mark}:${text.slice(start, end)}`),
  };
}

function markOf({ type }: FoundName): string {
  const marks: Partial<Record<FoundName['type'], string>> = { person: 'P', treaty: 'T', weapon: 'W', event: 'E' };
  return marks[type] ?? 'O';
}

/** Precision, recall and F1 of several scores together. */
export function total(scores: readonly Score[]): {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
} {
  const sum = (count: (score: Score) => number) => scores.reduce((all, each) => all + count(each), 0);
  const right = sum((each) => each.right);
  const precision = right / Math.max(1, right + sum((each) => each.wrong.length));
  const recall = right / Math.max(1, right + sum((each) => each.missed.length));
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
}
