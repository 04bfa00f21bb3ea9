import type { Citation, CiteItem } from '../../citation.ts';
import { locatorTerms } from '../locatorTerms.ts';
import { writePlainNote } from '../plainNote.ts';
import { writeOrgAffix } from './affix.ts';
import { styleMeaning } from './styles.ts';

/** `citation` for Org; sources with and without their author stand in citations of their own. */
export function writeOrg(citation: Citation): string {
  const { items, mode } = citation;
  const suppressed = items.filter((item) => item.suppressAuthor).length;
  if (suppressed > 0 && suppressed < items.length) {
    return items
      .map((item) => writeOrg({ items: [item], mode: item.suppressAuthor ? 'parenthetical' : mode }))
      .join(' ');
  }
  const style = kept(citation, suppressed > 0) ?? (suppressed > 0 ? 'na' : mode === 'narrative' ? 't' : undefined);
  return `[cite${style === undefined ? '' : `/${style}`}:${items.map(writeItem).join(';')}]`;
}

function kept({ command, mode }: Citation, suppressAuthor: boolean): string | undefined {
  if (command === undefined) return undefined;
  const meaning = styleMeaning(command);
  return meaning.suppressAuthor === suppressAuthor && (suppressAuthor || meaning.mode === mode) ? command : undefined;
}

function writeItem(item: CiteItem, index: number): string {
  const prefix = writeOrgAffix(item.prefix ?? '');
  const note = writePlainNote(item, { terms: locatorTerms('en'), suffix: writeOrgAffix, closeWords: true });
  const lead = prefix === '' ? '' : `${index === 0 ? '' : ' '}${prefix} `;
  return `${lead}@${item.key}${note === '' ? '' : ` ${note}`}`;
}
