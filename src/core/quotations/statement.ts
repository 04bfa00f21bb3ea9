import type { Span } from '../text/span.ts';

/** How sure the rules are of a speaker: `certain` is printed as a label, `high` is a verb beside the quotation, `low` is shown as a guess and never warns. */
export type SpeakerConfidence = 'certain' | 'high' | 'low';

/** Who said something, as the text tells it. */
export interface Speaker {
  /** The fullest form the document has of the name: a person, an office, a document. */
  readonly name: string;
  /** The id of the one actor that bears the name; absent when none or several do. */
  readonly actor?: string;
  /** As printed. */
  readonly role?: string;
  /** Where the text names, or refers to, the speaker of this statement. */
  readonly mention?: Span;
  readonly confidence: SpeakerConfidence;
}

/** Something that somebody said, in the speaker's words or in those of the text. */
export interface Statement {
  /** Of the quoted words without their marks, or of the reporting clause; in the text of the source. */
  readonly span: Span;
  readonly form: 'quoted' | 'reported';
  /** The words of `span`, as they stand. */
  readonly text: string;
  /** Absent where nothing in the text says who spoke. */
  readonly speaker?: Speaker;
  /** The words that say when, as printed: "on Tuesday". */
  readonly dateText?: string;
  /** ISO, may be partial. */
  readonly date?: string;
  /** Whether `date` is printed, or counted from the proved date of the source. */
  readonly dateBasis: 'printed' | 'resolved' | 'none';
  readonly venue?: string;
  /** Whom it was said to, as printed. */
  readonly to?: string;
  /** BCP 47 tag of the words. */
  readonly language: string;
  /** False when the text has the words from another report ("told Interfax", "as quoted by"). */
  readonly firstHand: boolean;
}
