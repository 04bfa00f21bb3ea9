/** The sheet that a fact-checker works from, as plain data; offsets of drafts are UTF-16 code units. */
import type { Locator } from '../../citations/citation.ts';
import type { Finding } from '../../finding.ts';
import type { Verdict } from '../check/verify/verification.ts';
import type { SpeakerConfidence } from '../statement.ts';

/**
 * What is to be said of a claim: the verdict on a quotation, or of a claim in the draft's own words that it is to be read at the source (`paraphrase`),
 * that nothing known has its key, that no citation is near it, or that the source does not report the actor it names (`not-reported`).
 */
export type ClaimVerdict = Verdict | 'paraphrase' | 'unknown-key' | 'no-citation' | 'not-reported';

export type ClaimKind = 'quotation' | 'citation' | 'uncited';

/** A mark `[start, end)` in the text beside it. */
export type Mark = readonly [number, number];

/** What a reader needs to find a source. */
export interface SheetSource {
  readonly key: string;
  /** `Weitz n.d.`; the key where nothing is known of it. */
  readonly label: string;
  readonly title?: string;
  /** URI of the source in the corpus; absent when it has no text there. */
  readonly uri?: string;
  readonly url?: string;
  readonly archived?: string;
  /** ISO, maybe partial. */
  readonly accessed?: string;
}

/** Who says the claim. */
export interface SheetSpeaker {
  readonly name: string;
  /** On the day of the statement by the actor file, else as the source prints it. */
  readonly role?: string;
  /** Absent where only the draft names the speaker. */
  readonly confidence?: SpeakerConfidence;
}

/** The words of the source that a claim rests on. */
export interface SheetWords {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** The id of their passage, and where it is. */
  readonly passage: string;
  readonly locator?: Locator;
  /** Set where they were looked for by likeness, since the citation names no place. */
  readonly nearest?: true;
}

/** What is wrong, where people count it: lines and columns from 1; of a Word file the paragraph, and 1. */
export interface SheetFinding extends Finding {
  readonly line: number;
  readonly column: number;
}

/** A tick: who has checked a row, and when (ISO date). */
export interface Tick {
  readonly by: string;
  readonly on: string;
}

/** One claim of a draft. */
export interface SheetRow {
  readonly kind: ClaimKind;
  /** Of the quotation, the citation or the sentence, in the draft. */
  readonly start: number;
  readonly end: number;
  /** One-based; of a Word file the number of the paragraph, and 1. */
  readonly line: number;
  readonly column: number;
  /** The sentence without markup. */
  readonly sentence: string;
  /** Of the quoted words, in `sentence`. */
  readonly quoted?: Mark;
  /** The words that are not the source's, in `sentence`. */
  readonly marks: readonly Mark[];
  readonly verdict: ClaimVerdict;
  readonly speaker?: SheetSpeaker;
  /** The words that say when it was said, and the date they mean (ISO, maybe partial). */
  readonly saidPrinted?: string;
  readonly saidOn?: string;
  readonly venue?: string;
  readonly to?: string;
  readonly source?: SheetSource;
  /** The place that the draft names. */
  readonly locator?: Locator;
  readonly words?: SheetWords;
  /** The draft's translation of them; set when the verdict is `translated`. */
  readonly translation?: string;
  /** False when the source has the words from another report. */
  readonly firstHand?: boolean;
  readonly findings: readonly SheetFinding[];
  /** Why the writer wants no findings here. */
  readonly ignored?: string;
  /** Of sentence, place and source words: a tick holds as long as it stays the same. */
  readonly hash: string;
  readonly tick?: Tick;
}

/** The claims of one draft, in its order. */
export interface DraftSheet {
  readonly uri: string;
  readonly name: string;
  /** What `line` counts. */
  readonly counts: 'lines' | 'paragraphs';
  readonly rows: readonly SheetRow[];
  /** What is wrong besides what the rows say. */
  readonly findings: readonly SheetFinding[];
  /** Every key cited, once, in order. */
  readonly cited: readonly string[];
}

/** The sheet of one draft or several. */
export interface Sheet {
  readonly drafts: readonly DraftSheet[];
  /** Sources of the corpus that no draft uses. */
  readonly unused: readonly SheetSource[];
  /** Cited works whose text the corpus does not have. */
  readonly withoutText: readonly SheetSource[];
}

/** Whether something is wrong with the row; a hint is no problem. */
export function isProblem({ findings }: SheetRow): boolean {
  return findings.some(({ severity }) => severity !== 'hint');
}
