import type { Locator } from '../../citations/citation.ts';
import { SaidError } from '../../text/saidError.ts';
import type { Sentence } from '../../text/sentence.ts';
import type { Span } from '../../text/span.ts';
import type { YamlDocument } from '../../text/yaml.ts';
import type { Record } from '../record.ts';
import type { ClutterReason, TextHome } from '../source.ts';

/** What the markup says a block is; `text` where the format has no markup for it. */
export type BlockRole =
  | 'heading'
  | 'paragraph'
  | 'listItem'
  | 'quote'
  | 'table'
  | 'code'
  | 'text'
  | 'caption'
  | 'footnote'
  | 'turn';

/** A paragraph-sized piece of a source. The span is in {@link ReadFile.text}; `text` is plain, markup and line breaks resolved. */
export interface Block extends Span {
  readonly role: BlockRole;
  readonly text: string;
  /** Where a reader finds it, when the format says: the page as printed, the timestamp. Without it paragraphs are counted. */
  readonly locator?: Locator;
  /** Who says it, as labelled in a transcript. */
  readonly speaker?: string;
  /** It is the rest of a paragraph too long for one passage, with the block before it; see `withoutLongBlocks`. Readers need not set it. */
  readonly continues?: true;
  /** Why the markup or the layout says it is no running text. */
  readonly clutter?: ClutterReason;
}

/** What a reader finds in a file. */
export interface ReadFile {
  /** What the spans are in. */
  readonly text: string;
  readonly textHome: TextHome;
  readonly blocks: readonly Block[];
  /** Front matter, where the format has it. */
  readonly record?: YamlDocument;
  /** What the file states about itself, by CSL variable. */
  readonly stated?: Record;
  /** The CSL type of most files of this format, where it is not a web page; any other statement goes before it. */
  readonly usualType?: string;
  /** Whether headings are marked up, so that none has to be guessed. */
  readonly marked: boolean;
  /** Whether bylines, captions and pull quotes may stand unmarked among the paragraphs, as on pages saved from the web. */
  readonly furnished: boolean;
  /** What of the file could not be read, in words that fit after the file's name and a colon. */
  readonly problem?: Sentence;
}

/** Reads one format. */
export interface Reader {
  /** In lower case, without the dot. */
  readonly extensions: readonly string[];
  /**
   * Reads a whole file. Packages that only this format needs are loaded here. Rejects with {@link UnreadableFile} when the file is not what its
   * extension says, is encrypted, or would take unbounded work; a text of any kind is read as it is.
   */
  read(bytes: Uint8Array, signal?: AbortSignal): Promise<ReadFile>;
}

/** A file that a reader cannot read. The message says what is wrong and what to do, and fits after the file's name and a colon. */
export class UnreadableFile extends SaidError {
  override readonly name = 'UnreadableFile';
}
