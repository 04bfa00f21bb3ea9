import type { FileFinding } from '../../finding.ts';
import type { TextEdit } from '../../text/edit.ts';
import { sentence, told } from '../../text/sentence.ts';
import { nameOf } from '../fileNames.ts';
import type { Numbering } from './numbering.ts';

/** The file of a corpus folder that holds its numberings: a line of JSON for each source, sorted, so that those of two people can be merged. */
export function numberingFile(folder: string): string {
  return `${folder.replace(/\/$/, '')}/.ibid/locators.jsonl`;
}

/** Beside that file: makes Git keep the lines of both sides where two people cited different sources. */
export function mergeRules(folder: string): { readonly uri: string; readonly text: string } {
  return { uri: `${folder.replace(/\/$/, '')}/.ibid/.gitattributes`, text: 'locators.jsonl merge=union\n' };
}

/** A line of the file with what stands in it. */
export interface NumberingLine {
  readonly line: string;
  readonly start: number;
  readonly numbering?: Numbering;
}

/** The lines of the file; one that is no numbering, such as the mark of a conflict, has none. Empty lines are left out. */
export function numberingLines(text: string): NumberingLine[] {
  const lines: NumberingLine[] = [];
  let start = 0;
  for (const full of text.split('\n')) {
    const line = full.trimEnd();
    if (line !== '') lines.push({ line, start, numbering: parse(line) });
    start += full.length + 1;
  }
  return lines;
}

/** A warning for each line that is no numbering. Those that Git puts where two sides differ are passed over: both sides count. */
export function numberingFindings(uri: string, lines: readonly NumberingLine[]): FileFinding[] {
  return lines
    .filter(({ line, numbering }) => !numbering && !/^(?:<{7}|={7}|>{7}|\|{7})/.test(line))
    .map(({ line, start }) => ({
      uri,
      code: 'source.invalid-metadata',
      severity: 'warning',
      ...told(sentence`${nameOf(uri)}: this line fixes the paragraph numbers of no source. Restore it or remove it.`),
      start,
      end: start + line.length,
    }));
}

/** The edits that put `numberings` into the text of the file, each in place of the earlier ones of its source. */
export function numberingEdits(text: string, numberings: readonly Numbering[]): TextEdit[] {
  const lines = numberingLines(text);
  const wanted = new Set(numberings.map(({ source }) => source));
  const edits: TextEdit[] = lines
    .filter(({ numbering }) => numbering && wanted.has(numbering.source))
    .map(({ start, line }) => ({ start, end: Math.min(text.length, lineEnd(text, start + line.length)), text: '' }));
  const end = text === '' || text.endsWith('\n') ? '' : '\n';
  for (const numbering of [...numberings].sort((a, b) => (a.source < b.source ? -1 : 1))) {
    const next = lines.find((each) => each.numbering && each.numbering.source > numbering.source);
    const at = next?.start ?? text.length;
    edits.push({ start: at, end: at, text: `${next ? '' : end}${write(numbering)}\n` });
  }
  return edits;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}

function write({ source, version, counted, uncounted }: Numbering): string {
  return JSON.stringify({ source, version, counted: counted.join(' '), uncounted: uncounted.join(' ') });
}

function parse(line: string): Numbering | undefined {
  try {
    const { source, version, counted, uncounted } = JSON.parse(line);
    if (![source, version, counted, uncounted].every((field) => typeof field === 'string')) return undefined;
    return { source, version, counted: hashes(counted), uncounted: hashes(uncounted) };
  } catch {
    return undefined;
  }
}

function hashes(text: string): string[] {
  return text.split(' ').filter((hash) => hash !== '');
}
