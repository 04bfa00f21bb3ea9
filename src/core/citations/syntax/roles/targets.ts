import type { Citation, CiteItem, FoundCiteItem } from '../../citation.ts';
import type { LocatorTerms } from '../locatorTerms.ts';
import { readPlainNote, writePlainNote } from '../plainNote.ts';
import { roleFor } from './names.ts';

const target = /^(\s*)(?:\{([^{}]*)\})?(\s*)([^{}\s]+?)\s*(?:\{([^{}]*)\})?\s*$/;

/**
 * The sources a role names, `{see}a{p. 3}, b`, from the text between its backticks, which begins at `from`. `separators` part them, but not inside
 * braces. `undefined` when it is not of that form.
 */
export function readTargets(
  body: string,
  from: number,
  separators: string,
  terms: LocatorTerms,
  suppressAuthor: boolean,
): FoundCiteItem[] | undefined {
  const items: FoundCiteItem[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at <= body.length; at++) {
    if (body[at] === '{') depth++;
    else if (body[at] === '}') depth--;
    else if (at === body.length || (depth === 0 && separators.includes(body[at]!))) {
      const item = readTarget(body.slice(start, at), from + start, terms, suppressAuthor);
      if (!item) return undefined;
      items.push(item);
      start = at + 1;
    }
  }
  return items;
}

function readTarget(
  source: string,
  from: number,
  terms: LocatorTerms,
  suppressAuthor: boolean,
): FoundCiteItem | undefined {
  const match = target.exec(source);
  if (!match) return undefined;
  const [, blanks = '', pre, gap = '', key = '', post] = match;
  const start = from + blanks.length + (pre === undefined ? 0 : pre.length + 2) + gap.length;
  const prefix = pre?.replace(/\s+/g, ' ').trim();
  return {
    key,
    ...(post === undefined ? {} : readPlainNote(post, terms)),
    ...(prefix ? { prefix } : {}),
    ...(suppressAuthor ? { suppressAuthor } : {}),
    keySpan: { start, end: start + key.length },
  };
}

/** Text between braces, which have no escapes: emphasis goes, brackets and backticks become what looks like them. */
function plainInBraces(text: string): string {
  return text
    .replace(/<\/?[ib]>/g, '')
    .replace(/[{}]/g, (brace) => (brace === '{' ? '(' : ')'))
    .replace(/`/g, '’')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The roles of a citation, each as its name and the text between its backticks; sources without their author stand in roles of their own. */
export function writeRoles(
  citation: Citation,
  separator: string,
  terms: LocatorTerms,
): { name: string; body: string }[] {
  const { items, mode } = citation;
  const suppressed = items.filter((item) => item.suppressAuthor).length;
  if (suppressed > 0 && suppressed < items.length)
    return items.flatMap((item) => writeRoles({ items: [item], mode }, separator, terms));
  const body = items.map((item) => writeTarget(item, terms)).join(separator);
  return [{ name: roleFor(citation, suppressed > 0), body }];
}

function writeTarget(item: CiteItem, terms: LocatorTerms): string {
  const prefix = plainInBraces(item.prefix ?? '');
  const note = writePlainNote(
    { ...item, locator: plainInBraces(item.locator ?? '') },
    { terms, suffix: plainInBraces },
  );
  return `${prefix === '' ? '' : `{${prefix}}`}${item.key}${note === '' ? '' : `{${note}}`}`;
}
