import { type Span, spanAt } from '../../../text/span.ts';
import type { Zone } from '../../../text/zones.ts';
import type { CiteItem, FoundCitation, FoundCiteItem } from '../../citation.ts';
import { type CiteCommand, citeCommand } from '../latex/commands.ts';
import { locatorTerms } from '../locatorTerms.ts';
import { readPlainNote } from '../plainNote.ts';
import { readOrgAffix } from './affix.ts';
import { referencesOf } from './references.ts';

/**
 * The links of org-ref, which name LaTeX's commands: `cite:a,b` and `[[citep:a][see::p. 3]]` of its version 2, `[[citep:see &a p. 3;&b]]` of its version 3.
 * https://github.com/jkitchin/org-ref
 */
const link =
  /\[\[([A-Za-z]{0,12}[Cc]ite[a-z]{0,12}\*?):([^[\]\n]{1,2000})\](?:\[([^[\]\n]{0,1000})\])?\]|(?<![\p{L}\p{N}_*\\{[:/.-])([A-Za-z]{0,12}[Cc]ite[a-z]{0,12}\*?):(&?[^\s[\]{}()<>"'|]{1,500})/gu;
/** A key of version 2 as pandoc takes it: punctuation at its end belongs to the sentence. */
const plainKeys = /^[\p{L}\p{N}_:./\\-]*[\p{L}\p{N}](?:,[\p{L}\p{N}_:./\\-]*[\p{L}\p{N}])*/u;
/** `org-ref-citation-key-re` */
const markedKey = /&([\p{L}\p{N}\-.:?!`'/*@+|(){}<>&_^$#%~]+)/u;

/** The links of org-ref in an Org text, in order. The command of each is how it begins: `cite:`, `cite:&`, `[[cite:`, `[[cite:&`. */
export function findOrgRef(text: string, zones: readonly Zone[]): FoundCitation[] {
  if (!/[Cc]ite[a-z]{0,12}\*?:\S/.test(text)) return [];
  return Array.from(text.matchAll(link), (match) => {
    const kind = spanAt(zones, match.index)?.kind;
    return kind === undefined || kind === 'key' ? read(match) : undefined;
  }).filter((found) => found !== undefined);
}

function read(match: RegExpExecArray): FoundCitation | undefined {
  const [markup, bracketed, path, notes, plain, rest] = match;
  const name = (bracketed ?? plain)!;
  const meaning = citeCommand(name, 'biblatex');
  if (!meaning || meaning.before > 0) return undefined;
  const start = match.index;
  const from = start + (bracketed === undefined ? 0 : 2) + name.length + 1;
  const marked = (path ?? rest)!.includes('&');
  const body = bracketed === undefined ? plainBody(rest!, marked) : path!;
  const items = marked ? markedItems(body, from, meaning) : plainItems(body, from, notes, meaning);
  if (items.length === 0) return undefined;
  return {
    start,
    end: bracketed === undefined ? from + body.length : start + markup.length,
    mode: meaning.mode,
    items,
    command: `${bracketed === undefined ? '' : '[['}${name}:${marked ? '&' : ''}`,
    ...(meaning.nocite ? { nocite: true as const } : {}),
  };
}

/** What of the words after `cite:` belongs to the link. */
function plainBody(rest: string, marked: boolean): string {
  return marked ? rest.replace(/[.,:;!?'*/_~=]+$/, '') : (plainKeys.exec(rest)?.[0] ?? '');
}

/** `a,b`, with what stands behind the link, `see::p. 3`, before the first and after the last; one note alone stands after it, as in LaTeX. */
function plainItems(body: string, from: number, notes: string | undefined, meaning: CiteCommand): FoundCiteItem[] {
  const [before, after] = (notes ?? '').split('::');
  const [pre, post] = after === undefined ? ['', before!] : [before!, after];
  const prefix = readOrgAffix(pre);
  const { suffix, ...place } = readPlainNote(post, locatorTerms('en'));
  const tail = { ...place, ...(suffix ? { suffix: readOrgAffix(suffix) } : {}) };
  const spans = Array.from(body.matchAll(/[^\s,](?:[^,]*[^\s,])?/g), ({ index, 0: key }): [Span, string] => {
    return [{ start: from + index, end: from + index + key.length }, key];
  });
  return spans.map(([keySpan, key], index) => ({
    key,
    ...(index === spans.length - 1 ? tail : {}),
    ...(index === 0 && prefix !== '' ? { prefix } : {}),
    ...(meaning.suppressAuthor ? { suppressAuthor: true } : {}),
    keySpan,
  }));
}

function markedItems(body: string, from: number, { suppressAuthor }: CiteCommand): FoundCiteItem[] {
  return referencesOf(body, from, markedKey).map((item) => (suppressAuthor ? { ...item, suppressAuthor } : item));
}

/** Whether `command` is one of those that {@link findOrgRef} gives. */
export function isOrgRef(command: string | undefined): command is string {
  return command !== undefined && /^(?:\[\[)?[A-Za-z]*[Cc]ite[a-z]*\*?:&?$/.test(command);
}

/** Whether a link without brackets can name `key`: its end is not taken for the sentence's. */
export function isPlainKey(key: string): boolean {
  return plainKeys.exec(key)?.[0] === key && !key.includes(',');
}

/** Whether a link of version 2 can say `items`: notes stand before the first and after the last only. */
export function hasOuterNotes(items: readonly CiteItem[]): boolean {
  return items.every(
    ({ prefix, locator, suffix }, index) =>
      (index === 0 || !prefix) && (index === items.length - 1 || !(locator || suffix)),
  );
}
