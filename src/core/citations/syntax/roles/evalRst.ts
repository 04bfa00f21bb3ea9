import type { DocumentLanguage } from '../../../text/language.ts';
import { type Span, spanAt } from '../../../text/span.ts';
import { evalRstBodies } from '../../../text/zones/evalRst.ts';
import { zonesOf } from '../../../text/zones.ts';
import type { Citation, FoundCitation } from '../../citation.ts';
import { movedBy } from '../moved.ts';
import { rstSyntax } from '../rst.ts';
import { findMystRoles } from './myst.ts';

/** A citation that was found in reStructuredText inside MyST keeps its role with this before it. */
const mark = ':';

/** The citations in MyST's roles, and those in what it gives to reStructuredText, in order. */
export function findRoles(text: string, language: DocumentLanguage): FoundCitation[] {
  const own = findMystRoles(text, language);
  const given = bodies(text, language);
  if (given.length === 0) return own;
  const inRst = given.flatMap(({ start, end }) =>
    rstSyntax
      .find(text.slice(start, end))
      .map((citation) => ({ ...movedBy(start, citation), command: `${mark}${citation.command}` })),
  );
  return [...own.filter(({ start }) => !spanAt(given, start)), ...inRst].sort((a, b) => a.start - b.start);
}

/** `citation` for reStructuredText when it was found there, or `offset` stands in it; else `undefined`. */
export function writeEvalRst(
  citation: Citation,
  text: string,
  language: DocumentLanguage,
  offset: number | undefined,
): string | undefined {
  const { command = '' } = citation;
  if (isInEvalRst(citation)) return rstSyntax.write({ ...citation, command: command.slice(1) }, text);
  return offset !== undefined && bodyAt(text, language, offset) ? rstSyntax.write(citation, text) : undefined;
}

/** Whether `citation` was found in reStructuredText. */
export function isInEvalRst({ command = '' }: Citation): boolean {
  return command.startsWith(mark);
}

/** Whether the cursor at `offset` stands in reStructuredText, and the key being typed there. */
export function evalRstTyping(
  text: string,
  offset: number,
  language: DocumentLanguage,
): { readonly key: Span | undefined } | undefined {
  const body = bodyAt(text, language, offset);
  if (!body) return undefined;
  const typed = rstSyntax.keyBeingTyped(text.slice(body.start, body.end), offset - body.start);
  return { key: typed && { start: typed.start + body.start, end: typed.end + body.start } };
}

/** What `offset` stands in; the end of a text belongs to what is not closed yet. */
function bodyAt(text: string, language: DocumentLanguage, offset: number): Span | undefined {
  const all = bodies(text, language);
  const last = all.at(-1);
  return offset === text.length && last?.end === offset ? last : spanAt(all, offset);
}

function bodies(text: string, language: DocumentLanguage): readonly Span[] {
  return text.includes('{eval-rst}') ? evalRstBodies(text, zonesOf(text, language)) : [];
}
