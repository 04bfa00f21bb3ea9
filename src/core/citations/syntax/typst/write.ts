import type { Citation, CiteItem } from '../../citation.ts';
import { documentFormatting } from '../../documentFormatting.ts';
import { type LocatorTerms, locatorTerms } from '../locatorTerms.ts';
import { writeTypstAffix } from './affix.ts';
import { canBeReferred, isLabelLiteral, labelOf } from './key.ts';
import { typstPlace } from './place.ts';
import { writeSupplement } from './supplement.ts';

/** `citation` for Typst, at `offset` of a text where it is given. */
export function writeTypst(citation: Citation, text: string, offset?: number): string {
  const place = offset === undefined ? 'markup' : typstPlace(text, offset);
  if (place === 'markup') return inMarkup(citation, text, offset);
  const [item, ...others] = citation.items;
  const isAttribution = citation.command === 'attribution' && others.length === 0;
  if (isAttribution && item && isLabelLiteral(item.key) && !hasNotes(item)) return `<${item.key}>`;
  const markup = inMarkup(citation, text, undefined);
  return place === 'code' ? `[${markup}]` : `#[${markup}]`;
}

function hasNotes({ prefix, locator, suffix }: CiteItem): boolean {
  return [prefix, locator, suffix].some((part) => part !== undefined);
}

/** A prefix is prose, several sources stand one after another. */
function inMarkup({ items, mode, command }: Citation, text: string, offset: number | undefined): string {
  const terms = locatorTerms(documentFormatting(text, 'typst').locale);
  const form = command === 'full' || command === 'author' || command === 'none' ? command : undefined;
  let written = '';
  for (const item of items) {
    const prefix = writeTypstAffix(item.prefix ?? '');
    // A prefix between two sources ends the cluster Typst would make of them.
    const separator = written === '' ? '' : mode === 'narrative' ? ', ' : prefix === '' ? ' ' : '; ';
    written += `${separator}${prefix === '' ? '' : `${prefix} `}${writeItem(item, mode, form, terms)}`;
  }
  return offset !== undefined && /^[[(.]/.test(text.slice(offset)) && /[\])\p{L}\p{N}_-]$/u.test(written)
    ? separated(written, text[offset]!)
    : written;
}

function writeItem(item: CiteItem, mode: Citation['mode'], kept: string | undefined, terms: LocatorTerms): string {
  const supplement = writeSupplement(item, terms);
  const form = kept ?? (item.suppressAuthor ? 'year' : mode === 'narrative' ? 'prose' : undefined);
  if (form === undefined && canBeReferred(item.key)) return `@${item.key}${supplement === '' ? '' : `[${supplement}]`}`;
  const args = [labelOf(item.key)];
  if (supplement !== '') args.push(`supplement: [${supplement}]`);
  if (form !== undefined) args.push(form === 'none' ? 'form: none' : `form: "${form}"`);
  return `#cite(${args.join(', ')})`;
}

/** A bracket right after would become a supplement or an argument; a semicolon ends the code, nothing else is needed before a full stop. */
function separated(written: string, next: string): string {
  if (written.endsWith(')')) return next === '.' ? written : `${written};`;
  return next === '[' ? `${written}[]` : written;
}
