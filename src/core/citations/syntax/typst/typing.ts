import { type Span, spanAt } from '../../../text/span.ts';
import { zonesOf } from '../../../text/zones.ts';
import { paragraphBefore } from '../live.ts';
import { typstLabels } from './key.ts';

const reference = /(?<![\p{L}\p{N}\\])@([\p{L}\p{N}\p{M}\p{Pc}\-.:]*)$/u;
const call = /\b(?:cite\((?:(?:[^()<>]|\([^()<>]*\)){0,200},)?|attribution:)\s*(?:<([^<>\s"]*)|label\(\s*"([^"\n]*))$/u;
/** No key is longer, in code units. */
const reach = 300;

/** The key being typed at `offset` of a Typst text: after `@`, or as the label of a `cite` call. */
export function typstKeyBeingTyped(text: string, offset: number): Span | undefined {
  const { head, from } = paragraphBefore(text, offset, reach);
  const match = reference.exec(head) ?? call.exec(head);
  if (!match) return undefined;
  const typed = match[1] ?? match[2] ?? '';
  const zone = spanAt(zonesOf(text, 'typst'), from + match.index);
  const isReference = match[0].startsWith('@');
  if (zone && zone.kind !== 'key' && (isReference || zone.kind !== 'code' || text[zone.start] === '`'))
    return undefined;
  if (isReference && typed !== '' && typstLabels(text)(typed)) return undefined;
  return { start: offset - typed.length, end: offset };
}
