import type { Locator } from '../citations/citation.ts';
import { type NoteIndex, noteIndex } from '../citations/forms/noteIndex.ts';
import type { PlainLookup } from '../citations/forms/plainCitations.ts';
import type { Library } from '../citations/library/library.ts';
import type { LibraryRow } from '../citations/library/libraryRow.ts';
import type { Passage, Source } from '../corpus/source.ts';

/** Answers what footnotes and links cite out of the library and the corpus; what it works out of the rows is kept while these are the same. */
export class PlainDesk implements PlainLookup {
  readonly #library: Library;
  readonly #sourceOf: (key: string) => Source | undefined;
  readonly #indexes = new WeakMap<readonly LibraryRow[], NoteIndex>();
  /** Where the words of links stand in sources: drafts ask again with every change. */
  readonly #found = new WeakMap<Source, Map<string, Locator | undefined>>();

  constructor(library: Library, sourceOf: (key: string) => Source | undefined) {
    this.#library = library;
    this.#sourceOf = sourceOf;
  }

  get notes(): NoteIndex {
    const { rows } = this.#library;
    const index = this.#indexes.get(rows) ?? noteIndex(rows);
    this.#indexes.set(rows, index);
    return index;
  }

  keyOfAddress(address: string): Promise<string | undefined> {
    return this.#library.keyOfAddress(address);
  }

  locatorOf(key: string, words: string): Locator | undefined {
    const wanted = comparable(words);
    const source = this.#sourceOf(key);
    if (wanted === '' || !source) return undefined;
    const known = this.#found.get(source) ?? new Map<string, Locator | undefined>();
    this.#found.set(source, known);
    if (!known.has(wanted))
      known.set(wanted, source.passages.find(({ text }) => comparable(text).includes(wanted))?.locator);
    return known.get(wanted);
  }
}

/** The passage of `source` that the locator names; `undefined` when none is exactly that. */
export function passageAt({ passages }: Source, { label, value }: Locator): Passage | undefined {
  if (label === 'section') return passages.find(({ kind, section }) => kind === 'body' && section === value);
  const first = /^[^\s,;–-]+/.exec(value)?.[0];
  return passages.find(({ locator }) => locator.label === label && locator.value === first);
}

function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
