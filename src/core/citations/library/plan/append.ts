import type { TextEdit } from '../../../text/edit.ts';
import { SaidError } from '../../../text/saidError.ts';
import { sentence } from '../../../text/sentence.ts';
import { parseYaml } from '../../../text/yaml.ts';
import type { CslItem } from '../../item.ts';
import type { BibDialect } from '../bib/dialect.ts';
import { splitBib } from '../bib/splitter.ts';
import { writeBibEntry } from '../bib/write.ts';
import type { BibliographyFormat } from '../bibliographyFormat.ts';
import { writeHayagriva } from '../hayagriva/write.ts';
import { writeRis } from '../writeRis.ts';
import { appendJson } from './appendJson.ts';
import { appendYaml } from './appendYaml.ts';
import { gapAfter, lineEndOf } from './layout.ts';

/**
 * The edits that add `items` to the text of a bibliography file in its own format and layout; nothing else in it changes. Throws an
 * error without a file name (the caller adds it) when the text is so broken that no reader would take it with the entries added. `written`
 * are entries that are BibTeX already, by key; a `.bib` file gets them as they are.
 */
export function appendEntries(
  format: BibliographyFormat,
  text: string,
  items: readonly CslItem[],
  dialect: BibDialect,
  written?: ReadonlyMap<string, string>,
): TextEdit[] {
  switch (format) {
    case 'bib':
      return [atEnd(text, appendedBib(text, items, dialect, written))];
    case 'ris':
      return [
        atEnd(
          text,
          items.map((item) => `${writeRis(item).join(lineEndOf(text))}${lineEndOf(text)}`),
        ),
      ];
    case 'hayagriva':
      return [atEnd(text, appendedHayagriva(text, items))];
    case 'csl-json':
      return appendJson(text, items);
    default:
      return appendYaml(text, items);
  }
}

function atEnd(text: string, blocks: readonly string[]): TextEdit {
  return { start: text.length, end: text.length, text: gapAfter(text) + blocks.join(lineEndOf(text)) };
}

function appendedBib(
  text: string,
  items: readonly CslItem[],
  dialect: BibDialect,
  written?: ReadonlyMap<string, string>,
): string[] {
  // Only the last entry is looked at: a library may be large.
  const last = splitBib(text.slice(text.lastIndexOf('\n@') + 1)).at(-1);
  if (last?.closed === false) throw new SaidError(sentence`its last entry is never closed`);
  const lineEnd = lineEndOf(text);
  const indent = /^([ \t]+)[A-Za-z][\w-]*[ \t]*=/m.exec(text)?.[1] ?? '  ';
  return items.map((item) => (written?.get(item.id) ?? writeBibEntry(item, { dialect, indent, lineEnd })) + lineEnd);
}

/** A YAML text that is broken would not be read with what is added to it. */
function appendedHayagriva(text: string, items: readonly CslItem[]): string[] {
  if (parseYaml(text).some(({ problems }) => problems.length > 0)) throw new SaidError(sentence`it is not valid YAML`);
  const lineEnd = lineEndOf(text);
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  return items.map((item) => writeHayagriva(item, indent).join(lineEnd) + lineEnd);
}

/** The dialect a `.bib` file is written in already: by the names of its date and journal fields; `undefined` when it shows neither. */
export function dialectOf(text: string): BibDialect | undefined {
  const count = (pattern: RegExp) => text.slice(0, 200_000).match(pattern)?.length ?? 0;
  const biblatex = count(/^[ \t]*(?:date|journaltitle|urldate|location)[ \t]*=|^@(?:online|report|thesis)\b/gim);
  const bibtex = count(/^[ \t]*(?:year|journal|address|school)[ \t]*=|^@(?:techreport|phdthesis|mastersthesis)\b/gim);
  if (biblatex === bibtex) return undefined;
  return biblatex > bibtex ? 'biblatex' : 'bibtex';
}
