import type { Position, TextDocument } from 'vscode';
import type { Mention } from '../../core/actors/actor.ts';
import { zonesOf } from '../../core/text/zones.ts';
import { languageOf } from '../drafts.ts';
import type { Mirror } from '../mirror.ts';

/** The matcher gets this much text around the cursor: a long document is not scanned whole for one hover. */
const reach = 20_000;

/** The mention of a known actor at `position`; none inside code, links, front matter or citations. */
export function mentionAt(document: TextDocument, position: Position, mirror: Mirror): Mention | undefined {
  const offset = document.offsetAt(position);
  const text = document.getText();
  const start = Math.max(0, text.lastIndexOf('\n', Math.max(0, offset - reach)) + 1);
  const lineEnd = text.indexOf('\n', offset + reach);
  const end = lineEnd < 0 ? text.length : lineEnd;
  const zones = zonesOf(text, languageOf(document))
    .filter((zone) => zone.end > start && zone.start < end)
    .map((zone) => ({ start: Math.max(0, zone.start - start), end: zone.end - start }));
  const found = mirror.matcher?.match(text.slice(start, end), zones) ?? [];
  const mention = found.find((each) => each.start + start <= offset && offset <= each.end + start);
  return mention && { ...mention, start: mention.start + start, end: mention.end + start };
}
