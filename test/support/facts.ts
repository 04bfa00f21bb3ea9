import { existsSync, readFileSync } from 'node:fs';

const file = new URL('../../../shared/seeds/FACTS.md', import.meta.url);

/** What the fact sheet beside the seeds names, by the kinds of its sections 2 to 6. */
export interface FactNames {
  readonly person: readonly string[];
  readonly state: readonly string[];
  readonly organization: readonly string[];
  readonly weapon: readonly string[];
  readonly treaty: readonly string[];
}

/** The whole fact sheet; empty where it is not beside the project. */
export function factSheet(): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** The names of FACTS.md, read out of its tables and lists; `undefined` where the sheet is not beside the project. What it describes in words of its own is left out. */
export function factNames(): FactNames | undefined {
  const sheet = factSheet();
  if (sheet === '') return undefined;
  const sections = sheet.split(/^## /m);
  const section = (title: string) => sections.find((each) => each.includes(title)) ?? '';
  return {
    person: rows(section('Persons')).flatMap(spellings),
    state: rows(section('States, territories'))
      .filter((name) => /^\p{Lu}/u.test(name))
      .flatMap((name) => name.split(', ')),
    organization: names(
      section('Organisations').replace(/^.*\n|^Acronyms.*$/gm, (line) => (/^[AB]: /.test(line) ? line : '')),
      / · |: |, |\/|\n/,
    ),
    weapon: names(section('Weapons').replace(/^.*\n/, ''), / · |: |\n|,/)
      .filter((name) => /\p{Lu}\p{L}*-\d|Shahed/u.test(name))
      .map((name) => name.replace(/ \p{Ll}.*$/u, '')),
    treaty: rows(section('Treaties'))
      .map((name) => name.replace(/^.*–\S+ |\s*\(.*$|,.*$/g, ''))
      .filter((name) => /(?:Treaty|Plan of Action)/.test(name)),
  };
}

/** First cells of the rows of a table, without those in italics and the heading. */
function rows(section: string): string[] {
  return [...section.matchAll(/^\| ([^|]+?) \|/gm)]
    .map(([, cell]) => cell!)
    .filter((cell) => !/^\*|^(?:person|actor|instrument|places|groups|sanctions|international)\b/.test(cell))
    .map((cell) => cell.replace(/\s*\((?:territory|.*inferred).*\)/, ''));
}

/** "Bashar Assad / Bashar al-Assad" is two spellings. */
function spellings(cell: string): string[] {
  return cell.split(' / ');
}

/** Names between separators, without the places where they stand and what the sheet says of them. */
function names(list: string, separator: RegExp): string[] {
  return list
    .split(separator)
    .map((each) =>
      each
        .replace(/\s*\(.*$/s, '')
        .replace(/(?:\s+(?:[AB]?\d+|\*\*?.*)[,.]?)+$/s, '')
        .replace(/^[“"]|["”]$/g, '')
        .trim(),
    )
    .filter((each) => /^(?:the )?\p{Lu}/u.test(each) && each.length > 1 && each.split(' ').length <= 8);
}
