import type { DocumentLanguage } from '../../../text/language.ts';
import type { Span } from '../../../text/span.ts';
import type { Citation, CiteItem, FoundCitation } from '../../citation.ts';
import { documentFormatting } from '../../documentFormatting.ts';
import { livePlaces, paragraphBefore } from '../live.ts';
import { locatorTerms } from '../locatorTerms.ts';
import { roleMeaning } from './names.ts';
import { readTargets, writeRoles } from './targets.ts';

const role = /(?<!\\)\{((?:foot)?cite(?::[a-z]{1,12})?)\}(`+)([^`]{1,1000})\2(?!`)/g;
const typed = /\{(?:foot)?cite(?::[a-z]{1,12})?\}`(?:[^`]*[,;])?\s*(?:\{[^{}`]*\}\s*)?([^{}\s,;`]*)$/;

function citesInRoles(text: string): boolean {
  return /\{(?:foot)?cite(?::[a-z]{1,12})?\}`/.test(text);
}

/** Whether `citation` is to be written in roles: as it was found, else as the text does it, else as `byDefault` says. */
export function prefersRoles(citation: Citation, text: string, byDefault: boolean): boolean {
  if (citation.command !== undefined && /^(?:foot)?cite(?::|$)/.test(citation.command)) return true;
  if ('start' in citation) return false;
  return citesInRoles(text) || (byDefault && !/\[[^\]\n]*@[\w{]/.test(text));
}

/** The citations in MyST's roles, ``{cite:p}`{see}key{p. 3}; other` ``, in order. */
export function findMystRoles(text: string, language: DocumentLanguage): FoundCitation[] {
  if (!citesInRoles(text)) return [];
  const isLive = livePlaces(text, language);
  const terms = locatorTerms(documentFormatting(text, language).locale);
  const found: FoundCitation[] = [];
  for (const match of text.matchAll(role)) {
    const [markup, name = '', ticks = '', body = ''] = match;
    if (!isLive(match.index)) continue;
    const end = match.index + markup.length;
    const { mode, suppressAuthor } = roleMeaning(name);
    const items = readTargets(body, end - ticks.length - body.length, ',;', terms, suppressAuthor);
    if (items) found.push({ start: match.index, end, mode, items, command: name });
  }
  return found;
}

/** `citation` in MyST's roles; `undefined` when a key or a note in it holds what would part or end a role. */
export function writeMystRoles(citation: Citation, text: string, language: DocumentLanguage): string | undefined {
  if (citation.items.some(holdsSeparator)) return undefined;
  const roles = writeRoles(
    citation,
    isForSphinx(text) ? ',' : '; ',
    locatorTerms(documentFormatting(text, language).locale),
  );
  return roles.map(({ name, body }) => `{${name}}\`${body}\``).join(' ');
}

/** Sphinx parts a role at commas alone, and has a directive where the bibliography goes; a text that shows neither is mystmd's. */
function isForSphinx(text: string): boolean {
  return /^[ \t]*(?:`{3,}|:{3,})\{bibliography\}|\{(?:foot)?cite(?::[a-z]{1,12})?\}`[^`;{}]{1,300},/m.test(text);
}

/** mystmd parts a role at every comma and semicolon, also inside braces. */
function holdsSeparator({ key, prefix, locator, suffix }: CiteItem): boolean {
  return [key, prefix, locator, suffix].some((part) => /[,;{}`]|<[ib]>/.test(part ?? ''));
}

/** The key being typed inside a role; `undefined` elsewhere. */
export function mystKeyBeingTyped(text: string, offset: number, language: DocumentLanguage): Span | undefined {
  const { head, from } = paragraphBefore(text, offset);
  const match = typed.exec(head);
  if (!match || !livePlaces(text, language)(from + match.index)) return undefined;
  return { start: offset - match[1]!.length, end: offset };
}
