import type { FiledSource } from '../../corpus/filed.ts';
import type { ReadSource } from '../../corpus/readSource.ts';
import type { Passage, PassageKind, Source } from '../../corpus/source.ts';

/** What is stored of a source beside its passages. */
export interface SourceRecord extends Pick<Source, 'sidecar' | 'textHome' | 'metadata'> {
  /** What its files state, from which the record is merged anew when the corpus changes; absent when it is to be read again. */
  readonly read?: Omit<ReadSource, 'uri' | 'sidecar' | 'textHome' | 'passages'>;
  /** See `packSketch`. */
  readonly sketch?: string;
}

/** What the corpus knows of a source; `undefined` when it is not of the corpus any more. */
export type Filed = (source: Source) => Omit<FiledSource, 'source'> | undefined;

/** A passage without its text: the part of its id after the source's, kind, start, length in the file, locator value, section, then what is rare. */
export type PassageRow = readonly [
  id: string,
  kind: number,
  start: number,
  length: number,
  value: string,
  section: number,
  label?: Passage['locator']['label'] | null,
  clutter?: Passage['clutter'] | null,
  speaker?: string | null,
  isQuote?: true,
];

/** The rows of a source's passages; sections stand in a list of their own since passages share them. */
export interface PassageRows {
  readonly sections: readonly string[];
  readonly rows: readonly PassageRow[];
}

const kinds: readonly PassageKind[] = ['body', 'title', 'heading', 'clutter'];
const usualLabel = 'paragraph';

/** The JSON of a source's record. */
export function writeRecord({ sidecar, textHome, metadata }: Source, filed: ReturnType<Filed>): string {
  const read = filed && {
    given: filed.read.given,
    stated: filed.read.stated,
    inferred: filed.read.inferred,
    findings: filed.read.findings,
    fixed: filed.read.fixed,
  };
  return JSON.stringify({ sidecar, textHome, metadata, read, sketch: filed?.sketch } satisfies SourceRecord);
}

/** The JSON of the rows of a source's passages. */
export function writeRows({ uri, passages }: Source): string {
  const sections = new Map<string, number>();
  const rows = passages.map((passage): PassageRow => {
    const { id, kind, start, end, locator, section, clutter, speaker, isQuote } = passage;
    if (section !== undefined && !sections.has(section)) sections.set(section, sections.size);
    const row: unknown[] = [
      id.startsWith(`${uri}#`) ? id.slice(uri.length) : id,
      kinds.indexOf(kind),
      start,
      end - start,
      locator.value,
      section === undefined ? -1 : sections.get(section)!,
      locator.label === usualLabel ? undefined : locator.label,
      clutter,
      speaker,
      isQuote,
    ];
    while (row.at(-1) === undefined) row.pop();
    return row as unknown as PassageRow;
  });
  return JSON.stringify({ sections: [...sections.keys()], rows } satisfies PassageRows);
}

/** A passage from its row; its text comes from `textOf` whenever it is asked for. */
export class StoredPassage implements Passage {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly kind: PassageKind;
  readonly clutter: Passage['clutter'];
  readonly locator: Passage['locator'];
  readonly section: string | undefined;
  readonly speaker: string | undefined;
  readonly isQuote: true | undefined;
  readonly #textOf: () => string;

  constructor(uri: string, row: PassageRow, sections: readonly string[], textOf: () => string) {
    const [id, kind, start, length, value, section, label, clutter, speaker, isQuote] = row;
    this.id = id.startsWith('#') ? uri + id : id;
    this.start = start;
    this.end = start + length;
    this.kind = kinds[kind]!;
    this.clutter = clutter ?? undefined;
    this.locator = { label: label ?? usualLabel, value };
    this.section = sections[section];
    this.speaker = speaker ?? undefined;
    this.isQuote = isQuote;
    this.#textOf = textOf;
  }

  get text(): string {
    return this.#textOf();
  }
}
