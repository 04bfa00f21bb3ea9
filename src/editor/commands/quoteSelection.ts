import type { SourceCiter } from '../sources/sourceCiter.ts';
import type { Command } from './command.ts';

/** Quotes and cites what is selected in the source of the active editor, in the draft. Returns the text written. */
export function quoteSelection(source: SourceCiter): Command {
  return { id: 'ibid.quoteSelection', run: () => source.quote() };
}
