import type { SourceCiter } from '../sources/sourceCiter.ts';
import type { Command } from './command.ts';

/** Cites what is selected in the source of the active editor, in the draft. Returns the text written. */
export function citeSelection(source: SourceCiter): Command {
  return { id: 'ibid.citeSelection', run: () => source.cite() };
}
