/** What comes of checking a draft, as plain data; offsets of drafts are UTF-16 code units. */
import type { CiteItem, Locator } from '../citations/citation.ts';
import type { Finding, Severities } from '../finding.ts';
import type { Verdict } from '../quotations/check/verify/verification.ts';
import type { SpeakerConfidence } from '../quotations/statement.ts';
import type { WebLocator } from '../settings.ts';
import type { DocumentLanguage } from '../text/language.ts';
import type { Span } from '../text/span.ts';

/** A draft to be checked, as it stands. */
export interface CheckRequest {
  readonly text: string;
  readonly language: DocumentLanguage;
  /** The draft itself, which is no evidence for what it says. */
  readonly uri?: string;
  readonly webLocator?: WebLocator;
  readonly severities?: Severities;
  /** The text of the workspace's provenance file. */
  readonly provenance?: string;
}

/** Where words stand in the corpus; `marks` are the words that differ, else all of them, in `text`. */
export interface CheckedPlace {
  readonly source: string;
  readonly citationKey: string;
  /** `Weitz n.d.` */
  readonly label: string;
  readonly passage: string;
  readonly locator: Locator;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly marks: readonly (readonly [number, number])[];
}

/** A quotation of the draft with its verdict. */
export interface CheckedRow {
  readonly span: Span;
  readonly outer: Span;
  readonly form: 'inline' | 'block';
  /** The paragraph of the draft it stands in. */
  readonly paragraph: Span;
  readonly words: string;
  /** In `words`: those that are not the source's. */
  readonly marks: readonly (readonly [number, number])[];
  readonly verdict: Verdict;
  readonly citation?: Span & { readonly items: readonly CiteItem[] };
  /** As the draft names them. */
  readonly speaker?: string;
  /** Who says it in the source. */
  readonly saidBy?: { readonly name: string; readonly role?: string; readonly confidence: SpeakerConfidence };
  readonly place?: CheckedPlace;
  /** Why the writer wants no findings here. */
  readonly ignored?: string;
  readonly findings: readonly Finding[];
}

/** What was found in a draft, in its order. */
export interface CheckAnswer {
  readonly quotations: readonly CheckedRow[];
  /** What is wrong with what the draft rests on besides. */
  readonly others: readonly Finding[];
  /** Those of the quotations and the others. */
  readonly findings: readonly Finding[];
}
