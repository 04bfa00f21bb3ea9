import type { DocumentLanguage } from '../../../text/language.ts';
import type { Citation, CiteItem } from '../../citation.ts';
import { documentFormatting } from '../../documentFormatting.ts';
import { keyMarkup } from '../keyMarkup.ts';
import { type LocatorTerms, locatorTerms } from '../locatorTerms.ts';
import { writeMarkdownAffix } from './affix.ts';
import { inFootnote } from './footnote.ts';
import { writeTail } from './tail.ts';

/** `citation` in Pandoc's Markdown, with labels in the document's language. Inside a footnote it takes the narrative form. */
export function writePandoc(
  { items, mode }: Citation,
  text: string,
  language: DocumentLanguage,
  offset?: number,
): string {
  const terms = locatorTerms(documentFormatting(text, language).locale);
  const [first, ...others] = items;
  if (!first) return '';
  if (offset !== undefined && mode === 'parenthetical' && inFootnote(text, offset)) {
    return items.map((item) => narrative(item, [], terms, language)).join('; ');
  }
  // Without its author a narrative citation is a parenthetical one after a name in the prose.
  if (mode === 'narrative' && !first.suppressAuthor) return narrative(first, others, terms, language);
  return `[${items.map((item) => inBrackets(item, terms, language)).join('; ')}]`;
}

function inBrackets(item: CiteItem, terms: LocatorTerms, language: DocumentLanguage): string {
  const key = `${item.suppressAuthor ? '-' : ''}@${keyMarkup(item.key, language)}`;
  return before(item) + key + writeTail(item, terms, false);
}

/** `see @a [33; @b]`: the prefix of the first is prose. */
function narrative(
  first: CiteItem,
  others: readonly CiteItem[],
  terms: LocatorTerms,
  language: DocumentLanguage,
): string {
  const own = writeTail(first, terms, true).trimStart();
  const rest = others.map((item) => inBrackets(item, terms, language));
  const inside = [...(own === '' ? [] : [own]), ...rest].join('; ');
  const start = `${before(first)}@${keyMarkup(first.key, language)}`;
  return inside === '' ? start : `${start} [${inside}]`;
}

function before({ prefix = '' }: CiteItem): string {
  const written = writeMarkdownAffix(prefix);
  return written === '' ? '' : `${written} `;
}
