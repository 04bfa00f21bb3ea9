import type { OwnCommands } from './ownCommands.ts';

/** A control word that may cite. */
const citeWord = String.raw`begin\{(?:foreign|hyphen)?displaycquote\}|[A-Za-z]*[Cc](?:ite|quote)[A-Za-z]*\*?`;

/** Matches the control words that may cite, those of the text's own among them; the name is its first group. */
export function citeWords(own: OwnCommands): RegExp {
  const names = own.size === 0 ? '' : `(?:${[...own.keys()].join('|')})(?![A-Za-z])|`;
  return new RegExp(String.raw`\\(${names}${citeWord})`, 'g');
}
