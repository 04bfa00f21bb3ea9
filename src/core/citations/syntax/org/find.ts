import type { Span } from '../../../text/span.ts';
import type { FoundCitation, FoundCiteItem } from '../../citation.ts';
import { livePlaces } from '../live.ts';
import { locatorTerms } from '../locatorTerms.ts';
import { readPlainNote } from '../plainNote.ts';
import { readOrgAffix } from './affix.ts';
import { styleMeaning } from './styles.ts';

const opening = /\[cite(?:\/([\p{L}\p{N}_/-]{1,80}))?:[ \t]*/gu;
/** `org-element-citation-key-re`. */
const keyPattern = /@([\p{L}\p{N}\-.:?!`'/*@+|(){}<>&_^$#%~]+)/u;
/** No citation is longer, in code units. */
const longest = 3000;

/** Every citation of an Org text, in order. Org knows labels of locators in English only. */
export function findOrg(text: string): FoundCitation[] {
  if (!text.includes('[cite')) return [];
  const isLive = livePlaces(text, 'org');
  const found: FoundCitation[] = [];
  let end = 0;
  for (const match of text.matchAll(opening)) {
    if (match.index < end || !isLive(match.index)) continue;
    const close = closing(text, match.index);
    const items = close === undefined ? [] : itemsOf(text, match.index + match[0].length, close - 1, match[1]);
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

function itemsOf(text: string, from: number, to: number, style: string | undefined): FoundCiteItem[] {
  const pieces = piecesOf(text, from, to).map((piece) => ({ ...piece, key: keyIn(text, piece) }));
  const first = pieces.findIndex(({ key }) => key);
  const last = pieces.findLastIndex(({ key }) => key);
  const { suppressAuthor } = styleMeaning(style);
  const terms = locatorTerms('en');
  return pieces.flatMap(({ start, end, key }, index): FoundCiteItem[] => {
    if (!key) return [];
    // What stands before the first key and after the last one belongs to the whole.
    const lead = index === first ? pieces.slice(0, first) : [];
    const trail = index === last ? pieces.slice(last + 1) : [];
    const prefix = [...lead, { start, end: key.start - 1 }]
      .map((span) => affixIn(text, span))
      .filter(Boolean)
      .join(' ');
    const { suffix: own, ...place } = readPlainNote(text.slice(key.end, end), terms);
    const suffix = [readOrgAffix(own ?? ''), ...trail.map((span) => affixIn(text, span))].filter(Boolean).join(' ');
    return [
      {
        key: text.slice(key.start, key.end),
        ...place,
        ...(prefix === '' ? {} : { prefix }),
        ...(suffix === '' ? {} : { suffix }),
        ...(suppressAuthor ? { suppressAuthor } : {}),
        keySpan: key,
      },
    ];
  });
}

function piecesOf(text: string, from: number, to: number): Span[] {
  const pieces: Span[] = [];
  let start = from;
  for (const { index } of text.slice(from, to).matchAll(/;/g)) {
    pieces.push({ start, end: from + index });
    start = from + index + 1;
  }
  return [...pieces, { start, end: to }];
}

function keyIn(text: string, { start, end }: Span): Span | undefined {
  const match = keyPattern.exec(text.slice(start, end));
  if (!match) return undefined;
  const at = start + match.index + 1;
  return { start: at, end: at + match[1]!.length };
}

function affixIn(text: string, { start, end }: Span): string {
  return readOrgAffix(text.slice(start, end));
}
