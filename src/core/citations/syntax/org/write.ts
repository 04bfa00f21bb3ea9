import type { Citation, CiteItem } from '../../citation.ts';
import { citeCommand } from '../latex/commands.ts';
import { locatorTerms } from '../locatorTerms.ts';
import { writePlainNote } from '../plainNote.ts';
import { writeOrgAffix } from './affix.ts';
import { hasOuterNotes, isOrgRef, isPlainKey } from './orgRef.ts';
import { styleMeaning } from './styles.ts';

/** `citation` for Org; sources with and without their author stand in citations of their own. A link of org-ref stays one. */
export function writeOrg(citation: Citation): string {
  const { items, mode } = citation;
  if (isOrgRef(citation.command)) return writeOrgRef(citation, citation.command);
  const suppressed = items.filter((item) => item.suppressAuthor).length;
  if (suppressed > 0 && suppressed < items.length) {
    return items
      .map((item) => writeOrg({ items: [item], mode: item.suppressAuthor ? 'parenthetical' : mode }))
      .join(' ');
  }
  const style = kept(citation, suppressed > 0) ?? (suppressed > 0 ? 'na' : mode === 'narrative' ? 't' : undefined);
  return `[cite${style === undefined ? '' : `/${style}`}:${items.map((item, index) => writeItem(item, index)).join(';')}]`;
}

function kept({ command, mode }: Citation, suppressAuthor: boolean): string | undefined {
  if (command === undefined) return undefined;
  const meaning = styleMeaning(command);
  return meaning.suppressAuthor === suppressAuthor && (suppressAuthor || meaning.mode === mode) ? command : undefined;
}

function writeItem(item: CiteItem, index: number, mark: '@' | '&' = '@'): string {
  const prefix = writeOrgAffix(item.prefix ?? '', mark);
  const note = noteOf(item, mark);
  const lead = prefix === '' ? '' : `${index === 0 ? '' : ' '}${prefix} `;
  return `${lead}${mark}${item.key}${note === '' ? '' : ` ${note}`}`;
}

function noteOf(item: CiteItem, mark: '@' | '&'): string {
  const suffix = (text: string) => writeOrgAffix(text, mark);
  return writePlainNote(item, { terms: locatorTerms('en'), suffix, closeWords: true });
}

/** In the version of org-ref that it was found in, as far as that can say it, and with the command it had where that still says the same. */
function writeOrgRef({ items, mode }: Citation, command: string): string {
  const suppressed = items.filter((item) => item.suppressAuthor).length;
  if (suppressed > 0 && suppressed < items.length)
    return items.map((item) => writeOrgRef({ items: [item], mode }, command)).join(' ');
  const [, brackets = '', written = '', mark] = /^(\[\[)?(.*):(&?)$/.exec(command)!;
  const name = linkName(written, mode, suppressed > 0);
  // Two colons part the notes of a link of version 2.
  const hasColons = items.some((item) => `${item.prefix ?? ''} ${item.suffix ?? ''}`.includes('::'));
  if (mark === '' && !hasColons && hasOuterNotes(items)) return writePlainLink(name, items, brackets !== '');
  const isBare =
    brackets === '' && items.every((item) => isPlainKey(item.key) && !item.prefix && noteOf(item, '&') === '');
  const link = `${name}:${items.map((item, index) => writeItem(item, index, '&')).join(';')}`;
  return isBare ? link : `[[${link}]]`;
}

function linkName(written: string, mode: Citation['mode'], suppressAuthor: boolean): string {
  const meaning = citeCommand(written, 'biblatex');
  if (meaning?.suppressAuthor === suppressAuthor && (suppressAuthor || meaning.mode === mode)) return written;
  return suppressAuthor ? 'citeyear' : mode === 'narrative' ? 'citet' : 'citep';
}

/** `cite:a,b`, or with notes `[[cite:a,b][see::p. 3]]`. */
function writePlainLink(name: string, items: readonly CiteItem[], bracketed: boolean): string {
  const link = `${name}:${items.map(({ key }) => key).join(',')}`;
  const pre = writeOrgAffix(items[0]!.prefix ?? '', '&');
  const post = noteOf(items.at(-1)!, '&');
  if (pre === '' && post === '') return bracketed || !items.every(({ key }) => isPlainKey(key)) ? `[[${link}]]` : link;
  return `[[${link}][${pre === '' ? '' : `${pre}::`}${post}]]`;
}
