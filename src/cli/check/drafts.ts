import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { SheetRequest } from '../../core/research/sheet/sheetRequest.ts';
import { documentLanguage } from '../../core/text/language.ts';
import { uriOf } from '../openCorpus.ts';
import type { NamedDraft } from './draftsBelow.ts';

/** A draft of the command line: its name is the path as it was typed. */
export type TypedDraft = Pick<SheetRequest, 'uri' | 'name' | 'draft'> & NamedDraft & { readonly path: string };

/** The text of a file; `undefined` when there is none. */
export async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Reads a draft; a Word file is left to be read with the corpus at hand. Rejects, naming the file, when it is none that can be read. */
export async function typedDraft(named: NamedDraft): Promise<TypedDraft> {
  const { name } = named;
  const path = resolve(name);
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new Error(`${name}: there is no such file.`);
  if (!found.isFile()) throw new Error(`${name}: this is no file that can be read.`);
  const place = { ...named, path, uri: uriOf(path) };
  if (/\.doc[xm]$/i.test(name)) return place;
  const text = new TextDecoder('utf-8').decode(await readFile(path));
  return { ...place, draft: { text, language: documentLanguage('', path.split(sep).join('/')) } };
}

/** The text of a file of `.ibid` beside the draft: in its folder or in one above it, as far as the current one. Empty when there is none. */
export async function keptBeside(path: string, name: string): Promise<string> {
  const top = topFor(path);
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const text = await textOf(join(folder, '.ibid', name));
    if (text !== undefined) return text;
    if (folder === top || folder === dirname(folder)) return '';
  }
}

/** The current folder when the draft lies below it, else the draft's own. */
export function topFor(path: string): string {
  const here = process.cwd();
  const isBelow = !relative(here, path).startsWith('..');
  return isBelow ? here : dirname(path);
}
