import type { Citation, FoundCitation } from '../citation.ts';
import { oneLine } from './affix.ts';
import { livePlaces, paragraphBefore } from './live.ts';
import { locatorTerms } from './locatorTerms.ts';
import { curlyQuotes, nestQuotes } from './quotes.ts';
import { roleMeaning } from './roles/names.ts';
import { readTargets, writeRoles } from './roles/targets.ts';
import { escapeRst } from './rst/affix.ts';
import type { CitationSyntax } from './syntax.ts';

/** A role as docutils takes it: at the start of a word. */
const role = /(?<![^\s"'(<[{\-/:\p{Ps}\p{Pi}\p{Pf}\p{Pd}¡¿·…|]):((?:foot)?cite(?::[a-z]{1,12})?):`([^`]{1,1000})`/gu;
const typed = /:(?:foot)?cite(?::[a-z]{1,12})?:`(?:[^`]*,)?\s*(?:\{[^{}`]*\}\s*)?([^{}\s,`]*)$/;

/** The citations of reStructuredText with sphinxcontrib-bibtex, ``:cite:p:`{see}key{p. 3},other` ``. */
export const rstSyntax: CitationSyntax = {
  languages: ['rst'],
  find: findRst,
  write: writeRst,
  writeQuotation: (words, citation) => `“${nestQuotes(oneLine(words), curlyQuotes, escapeRst)}” ${writeRst(citation)}`,
  keyBeingTyped(text, offset) {
    const { head, from } = paragraphBefore(text, offset);
    const match = typed.exec(head);
    // The role is not closed yet, so only what it stands in counts.
    if (!match || !livePlaces(text, 'rst')(from + match.index)) return undefined;
    return { start: offset - match[1]!.length, end: offset };
  },
};

function findRst(text: string): FoundCitation[] {
  if (!text.includes('cite')) return [];
  const isLive = livePlaces(text, 'rst');
  const found: FoundCitation[] = [];
  for (const match of text.matchAll(role)) {
    const [markup, name = '', body = ''] = match;
    if (!isLive(match.index)) continue;
    const end = match.index + markup.length;
    const { mode, suppressAuthor } = roleMeaning(name);
    const items = readTargets(body, end - 1 - body.length, ',', locatorTerms(undefined), suppressAuthor);
    if (items) found.push({ start: match.index, end, mode, items, command: name });
  }
  return found;
}

function writeRst(citation: Citation): string {
  const roles = writeRoles(citation, ',', locatorTerms(undefined));
  return roles.map(({ name, body }) => `:${name}:\`${body}\``).join(' ');
}
