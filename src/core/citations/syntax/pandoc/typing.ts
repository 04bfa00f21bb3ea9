import type { DocumentLanguage } from '../../../text/language.ts';
import { type Span, spanAt } from '../../../text/span.ts';
import { zonesOf } from '../../../text/zones.ts';
import { crossReferences } from './crossReferences.ts';

const typed = /(?<![\p{L}\p{N}\\])@(\{?)([\p{L}\p{N}_:.#$%&\-+?<>~/]*|(?<=\{)[^\s{}]*)$/u;
const noField = /^nocite[ \t]*:/;
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
  if (zone && zone.kind !== 'key' && !(zone.kind === 'frontMatter' && isInNocite(text, at))) return undefined;
  if (crossReferences('', language)(match[2]!)) return undefined;
  return { start: at + 1 + match[1]!.length, end: offset };
}

/** Whether the field of the front matter that `offset` stands in is `nocite`. */
function isInNocite(text: string, offset: number): boolean {
  const fields = text.slice(0, offset).match(/^[^\s#].*/gm);
  return noField.test(fields?.at(-1) ?? '');
}
