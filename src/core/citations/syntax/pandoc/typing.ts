import type { DocumentLanguage } from '../../../text/language.ts';
import { type Span, spanAt } from '../../../text/span.ts';
import { zonesOf } from '../../../text/zones.ts';
import { crossReferences } from './crossReferences.ts';

const typed = /(?<![\p{L}\p{N}\\])@(\{?)([\p{L}\p{N}_:.#$%&\-+?<>~/]*|(?<=\{)[^\s{}]*)$/u;
/** The value of a field of the front matter that is prose, up to a key being typed; a plain value cannot begin with one. */
const citingValue =
  /^(?:nocite[ \t]*:|(?:title|subtitle|abstract|description|thanks)[ \t]*:(?=[ \t]*\S[^\n]*$|[^\n]*\n))/;
/** No key is longer, in code units. */
const reach = 300;

/** The key being typed at `offset` of a text in Pandoc's Markdown. */
export function pandocKeyBeingTyped(text: string, offset: number, language: DocumentLanguage): Span | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const from = Math.max(lineStart, offset - reach);
  const match = typed.exec(text.slice(from, offset));
  if (!match) return undefined;
  const at = from + match.index;
  const zone = spanAt(zonesOf(text, language), at);
  if (zone && zone.kind !== 'key' && !(zone.kind === 'frontMatter' && isInCitingField(text, at))) return undefined;
  if (crossReferences('', language)(match[2]!)) return undefined;
  return { start: at + 1 + match[1]!.length, end: offset };
}

/** Whether sources are cited in the field of the front matter that `offset` stands in. */
function isInCitingField(text: string, offset: number): boolean {
  const head = text.slice(0, offset);
  const field = Array.from(head.matchAll(/^[^\s#]/gm)).at(-1);
  return field !== undefined && citingValue.test(head.slice(field.index));
}
