import type { Span } from '../../text/span.ts';
import type { YamlDocument } from '../../text/yaml.ts';

/** What the markup says a block is; `text` where the format has no markup for it. */
export type BlockRole = 'heading' | 'paragraph' | 'listItem' | 'quote' | 'table' | 'code' | 'text';

/** A paragraph-sized piece of a file. The span is in the file's text; `text` is plain, markup and line breaks resolved. */
export interface Block extends Span {
  readonly role: BlockRole;
  readonly text: string;
}

/** What a reader finds in a file. */
export interface ReadFile {
  readonly blocks: readonly Block[];
  /** Front matter, where the format has it. */
  readonly record?: YamlDocument;
  /** Whether headings are marked up, so that none has to be guessed. */
  readonly marked: boolean;
}

/** Reads one format. Never throws on any text. */
export interface Reader {
  readonly extensions: readonly string[];
  read(text: string): ReadFile;
}
