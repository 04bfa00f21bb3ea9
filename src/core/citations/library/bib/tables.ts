import { eachField, keyOf } from './fields.ts';
import type { BibBlock } from './splitter.ts';
import { type StringLookup, valueText } from './value.ts';

/** An entry as written: fields by name, LaTeX and inner braces kept, `@string` names replaced. */
export interface RawEntry {
  readonly type: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** What the entries of one `.bib` file can refer to. */
export interface BibTables {
  string(name: string): string | undefined;
  entry(key: string): RawEntry | undefined;
}

/** The `@string` definitions of a file, by name in lower case. */
export function stringsOf(text: string, blocks: readonly BibBlock[]): ReadonlyMap<string, string> {
  const strings = new Map<string, string>();
  for (const block of blocks) {
    if (block.type !== 'string') continue;
    const define = (name: string, start: number, end: number) =>
      void strings.set(
        name,
        valueText(text, start, end, (other) => strings.get(other)),
      );
    eachField(text, block.bodyStart, block.bodyEnd, define, true);
  }
  return strings;
}

/** Reads the fields of an entry; of a field given twice the last counts, as for pandoc. */
export function rawEntry(text: string, block: BibBlock, strings: StringLookup): RawEntry {
  const { key, fields: from } = keyOf(text, block);
  const fields = new Map<string, string>();
  eachField(text, from, block.bodyEnd, (name, start, end) => fields.set(name, valueText(text, start, end, strings)));
  return { type: block.type, key, fields };
}

/** The keys of a comma-separated list (`ids`, `xdata`). */
export function keyList(list: string): string[] {
  return list
    .split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '');
}
