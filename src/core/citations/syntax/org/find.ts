import { spanAt } from '../../../text/span.ts';
import { type Zone, zonesOf } from '../../../text/zones.ts';
import type { FoundCitation, FoundCiteItem } from '../../citation.ts';
import { findOrgRef } from './orgRef.ts';
import { referencesOf } from './references.ts';
import { styleMeaning } from './styles.ts';

const opening = /\[cite(?:\/([\p{L}\p{N}_/-]{1,80}))?:[ \t]*/gu;
/** `org-element-citation-key-re`. */
const keyPattern = /@([\p{L}\p{N}\-.:?!`'/*@+|(){}<>&_^$#%~]+)/u;
/** No citation is longer, in code units. */
const longest = 3000;

/** Every citation of an Org text, its own and those of org-ref, in order. Org knows labels of locators in English only. */
export function findOrg(text: string): FoundCitation[] {
  if (!/[Cc]ite/.test(text)) return [];
  const zones = zonesOf(text, 'org');
  const own = findOwn(text, zones);
  const links = findOrgRef(text, zones).filter(({ start }) => !spanAt(own, start));
  return links.length === 0 ? own : [...own, ...links].sort((a, b) => a.start - b.start);
}

function findOwn(text: string, zones: readonly Zone[]): FoundCitation[] {
  const found: FoundCitation[] = [];
  let end = 0;
  for (const match of text.matchAll(opening)) {
    const kind = spanAt(zones, match.index)?.kind;
    if (match.index < end || (kind !== undefined && kind !== 'key')) continue;
    const close = closing(text, match.index);
    const from = match.index + match[0].length;
    const items = close === undefined ? [] : itemsOf(text.slice(from, close - 1), from, match[1]);
    if (close === undefined || items.length === 0) continue;
    const { mode, nocite } = styleMeaning(match[1]);
    found.push({
      start: match.index,
      end: close,
      mode,
      items,
      ...(match[1] === undefined ? {} : { command: match[1] }),
      ...(nocite ? { nocite: true as const } : {}),
    });
    end = close;
  }
  return found;
}

/** After the bracket that closes the one at `start`; brackets inside are balanced. `undefined` before a blank line or the limit. */
function closing(text: string, start: number): number | undefined {
  let depth = 0;
  const limit = Math.min(text.length, start + longest);
  for (let at = start; at < limit; at++) {
    const character = text[at];
    if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return at + 1;
    else if (character === '\n' && /^\n[ \t]*\r?\n/.test(text.slice(at, at + 80))) return undefined;
  }
  return undefined;
}

function itemsOf(body: string, from: number, style: string | undefined): FoundCiteItem[] {
  const { suppressAuthor } = styleMeaning(style);
  return referencesOf(body, from, keyPattern).map(({ keySpan, ...item }) => ({
    ...item,
    ...(suppressAuthor ? { suppressAuthor } : {}),
    keySpan,
  }));
}
