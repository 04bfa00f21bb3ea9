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
  if (command.startsWith(mark)) return rstSyntax.write({ ...citation, command: command.slice(1) }, text);
  return offset !== undefined && bodyAt(text, language, offset) ? rstSyntax.write(citation, text) : undefined;
}

/** The key being typed there; `undefined` elsewhere. */
export function evalRstKeyBeingTyped(text: string, offset: number, language: DocumentLanguage): Span | undefined {
  const body = bodyAt(text, language, offset);
  const typed = body && rstSyntax.keyBeingTyped(text.slice(body.start, body.end), offset - body.start);
  return typed && { start: typed.start + body.start, end: typed.end + body.start };
}

function bodyAt(text: string, language: DocumentLanguage, offset: number): Span | undefined {
  return spanAt(bodies(text, language), offset);
}

function bodies(text: string, language: DocumentLanguage): readonly Span[] {
  return text.includes('{eval-rst}') ? evalRstBodies(text, zonesOf(text, language)) : [];
}
