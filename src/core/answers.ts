/** The plain data the facade answers with; it crosses from the worker to the host. */
import type { ActorType } from './actors/actor.ts';
import type { Locator } from './citations/citation.ts';
import type { CslItem } from './citations/item.ts';
import type { LinkTarget } from './citations/library/links.ts';
import type { PlacedPassage } from './corpus/evidence.ts';
import type { ClutterReason, Origin, PassageKind, SourceMetadata, TextHome } from './corpus/source.ts';
import type { PassageStatement } from './research/statements/statementAnswers.ts';
import type { AboveMatch } from './search/backend.ts';
import type { Facets } from './search/facets.ts';
import type { Sentence } from './text/sentence.ts';
import type { Span } from './text/span.ts';

/** A source in a list: no passages, no whole record. */
export interface SourceRow {
  readonly uri: string;
  readonly sidecar?: string;
  readonly citationKey: string;
  /** Whether the key is written down; else it is what the first citation will write. */
  readonly keyGiven: boolean;
  readonly title: string;
  /** `Weitz n.d.` */
  readonly label: string;
  readonly passages: number;
  /** That of the last passage that has a number: what a locator can count up to. */
  readonly lastLocator?: Locator;
  /** CSL variables a full citation wants and nothing states. */
  readonly missing: readonly string[];
  readonly origins: Readonly<Record<string, Origin>>;
  /** Whether an editor shows the text that spans are in, when it opens the file. */
  readonly textHome: TextHome;
}

/** A source to read: the text that the spans of its passages are in, as Ibid's reader has it. */
export interface SourceText {
  readonly text: string;
  readonly passages: readonly PlacedPassage[];
}

/** The record of a source, whole. */
export interface SourceRecord {
  readonly uri: string;
  readonly sidecar?: string;
  readonly metadata: SourceMetadata;
}

/** A passage with what is needed to show, open, cite and quote it. */
export interface PassageAnswer {
  readonly id: string;
  readonly source: string;
  readonly citationKey: string;
  readonly title: string;
  readonly label: string;
  readonly text: string;
  readonly kind: PassageKind;
  readonly clutter?: ClutterReason;
  readonly locator: Locator;
  readonly section?: string;
  /** In the source file's text. */
  readonly span: Span;
}

export interface HitAnswer extends PassageAnswer {
  readonly score: number;
  /** In `text`, sorted. */
  readonly highlights: readonly (readonly [number, number])[];
  /** The same for the same words in copies of one text; absent where the source has no copy. */
  readonly twin?: string;
  /** Where words of the query stand in the heading or title above, when the passage itself lacks some of them. */
  readonly above?: readonly AboveMatch[];
  /** Set when the passage has most of the words only. */
  readonly partial?: true;
  /** What somebody says of it with words of the query; of a hit without such words, what those say whom the query asks for. */
  readonly said?: readonly PassageStatement[];
}

/** Passages of an actor that a search for its name does not find. */
export interface NamedOtherwise {
  /** The name of the actor. */
  readonly name: string;
  /** How many call it by another name, or have it speak without a name. */
  readonly count: number;
  /** Finds all passages of the actor. */
  readonly query: string;
}

export interface SearchAnswer {
  /** Passages that match the whole query. */
  readonly total: number;
  /** Passages that have most of the words only and follow the others, see `SearchOptions.most`. */
  readonly partial?: number;
  readonly hits: readonly HitAnswer[];
  /** How the query was read, when that differs from what was typed. */
  readonly note?: Sentence;
  /** Only when nothing matched. */
  readonly suggestion?: string;
  /** What all matches are of; only when it was asked for. */
  readonly facets?: Facets;
  /** What else there is of the actor whose name was searched for; asked for with `facets`. */
  readonly otherwise?: NamedOtherwise;
  /** Milliseconds. */
  readonly took: number;
}

/** What `ibid.rebuildIndex` returns. */
export interface BuildReport {
  readonly sources: number;
  readonly passages: number;
  readonly milliseconds: number;
  readonly failed: readonly { readonly uri: string; readonly reason: string }[];
}

/** Where a citation key leads. */
export interface KeyPlaces {
  /** Its entry in a bibliography file; the span is that of the whole entry. */
  readonly entry?: Span & { readonly uri: string; readonly keySpan: Span };
  /** Its source, and there the passage the locator names, else the first one. */
  readonly source?: { readonly uri: string; readonly span: Span };
  /** The file with the record of the source: its sidecar, else the source itself. */
  readonly record?: string;
}

/** What the entry of a key links to; paths of files are as the bibliography `uri` has them. */
export interface KeyLinks {
  readonly key: string;
  readonly uri?: string;
  readonly links: readonly LinkTarget[];
}

export interface RenderedReference {
  readonly key: string;
  readonly item: CslItem;
  readonly text: string;
  readonly html: string;
}

/** A line in the picker of actors, and what a hover's links name. */
export interface ActorRow {
  readonly id: string;
  readonly name: string;
  readonly type: ActorType;
  readonly summary?: string;
  /** What finds all of its names in the corpus. */
  readonly query: string;
  readonly uri: string;
  /** Of the `id` in that file. */
  readonly start: number;
  /** Passages that mention the actor. */
  readonly mentions: number;
}
