import type { TextEdit } from '../../text/edit.ts';
import type { DocumentLanguage } from '../../text/language.ts';
import { SaidError, saidBy } from '../../text/saidError.ts';
import { sentence } from '../../text/sentence.ts';
import type { CslItem } from '../item.ts';
import type { BibDialect } from './bib/dialect.ts';
import { type BibliographyFormat, formatOf } from './bibliographyFormat.ts';
import { keysIn } from './entryKeys.ts';
import { appendEntries, dialectOf } from './plan/append.ts';
import { latexBibliography, nameInDocument } from './plan/nameInDocument.ts';

/** The edits of one file; with `create` it does not exist yet. */
export interface FileEdit {
  readonly uri: string;
  readonly create?: true;
  readonly edits: readonly TextEdit[];
}

/** A bibliography file as the editor has it; without `text` it does not exist yet. */
export interface PlannedFile {
  readonly uri: string;
  readonly text?: string;
  /** Set when the file, or the place it would be made at, cannot be written. */
  readonly readOnly?: true;
}

/** Asks for the edits that make `items` citable in a document. */
export interface BibliographyPlanRequest {
  readonly language: DocumentLanguage;
  readonly documentUri: string;
  readonly documentText: string;
  /** The files the document names, in order. */
  readonly bibliographies: readonly PlannedFile[];
  /** The default files beside it; none for a draft that has no place yet. */
  readonly beside: readonly PlannedFile[];
  readonly items: readonly CslItem[];
  /** By key, the entries that are already written in BibTeX: they go into a `.bib` file as they are. */
  readonly written?: ReadonlyMap<string, string>;
}

/** What each language can read, the format a new file gets first. */
const formatsOf: Readonly<Record<DocumentLanguage, readonly BibliographyFormat[]>> = {
  markdown: ['csl-json', 'bib', 'csl-yaml', 'ris'],
  quarto: ['csl-json', 'bib', 'csl-yaml', 'ris'],
  myst: ['bib'],
  latex: ['bib'],
  typst: ['bib', 'hayagriva'],
  rst: ['bib'],
  asciidoc: ['bib'],
  org: ['bib', 'csl-json'],
  plaintext: [],
};

/**
 * The edits that put an entry for each of `items` into the document's bibliography, where none has its key: into the first file the document
 * names, else into one beside it, which the document is then made to name. Throws, naming the file, when it is too broken to be added to.
 */
export function planBibliography(request: BibliographyPlanRequest): FileEdit[] {
  const { language, documentUri, documentText, bibliographies } = request;
  const formats = formatsOf[language];
  const named = bibliographies.filter((file) => canWrite(file, formats));
  if (named.length > 0) return addTo(named[0]!, missing(request.items, bibliographies), request);
  if (bibliographies.length > 0 || formats.length === 0) return [];
  const besides = request.beside.filter((file) => canWrite(file, formats));
  const file = besides.find(({ text }) => text !== undefined) ?? inOrder(besides, formats)[0];
  if (!file) return [];
  const naming = nameInDocument(documentText, language, nameOf(file.uri));
  return [
    ...addTo(file, missing(request.items, [file]), request),
    ...(naming.length > 0 ? [{ uri: documentUri, edits: naming }] : []),
  ];
}

function canWrite(file: PlannedFile, formats: readonly BibliographyFormat[]): boolean {
  const format = formatFor(file, formats);
  return format !== undefined && formats.includes(format);
}

/** The format of a file, as the language of the document takes an empty one: what Typst reads as YAML is of its own format. */
function formatFor(
  { uri, text = '' }: PlannedFile,
  formats: readonly BibliographyFormat[],
): BibliographyFormat | undefined {
  const format = formatOf(uri, text);
  return format === 'csl-yaml' && text.trim() === '' && formats.includes('hayagriva') ? 'hayagriva' : format;
}

function inOrder(files: readonly PlannedFile[], formats: readonly BibliographyFormat[]): PlannedFile[] {
  return [...files].sort((a, b) => formats.indexOf(formatOf(a.uri)!) - formats.indexOf(formatOf(b.uri)!));
}

/** The items whose key no entry of `files` has, once each. */
function missing(items: readonly CslItem[], files: readonly PlannedFile[]): CslItem[] {
  const wanted = items.map(({ id }) => id);
  const known = new Set(files.flatMap(({ uri, text }) => (text === undefined ? [] : [...keysIn(uri, text, wanted)])));
  return items.filter(({ id }) => {
    const isNew = !known.has(id);
    known.add(id);
    return isNew;
  });
}

function addTo(file: PlannedFile, items: readonly CslItem[], request: BibliographyPlanRequest): FileEdit[] {
  const { uri, text, readOnly } = file;
  if (items.length === 0) return [];
  if (readOnly) throw new SaidError(sentence`Cannot add to ${nameOf(uri)}: it cannot be written. Nothing was written.`);
  // What the editor could not decode it would not write back as it was.
  if (text?.includes('\uFFFD'))
    throw new SaidError(
      sentence`Cannot add to ${nameOf(uri)}: it is not in UTF-8. Save it as UTF-8 first; nothing was written.`,
    );
  const edits = edited(uri, () =>
    appendEntries(
      formatFor(file, formatsOf[request.language])!,
      text ?? '',
      items,
      dialectFor(text ?? '', request),
      request.written,
    ),
  );
  return [{ uri, ...(text === undefined ? { create: true as const } : {}), edits }];
}

function edited(uri: string, edits: () => TextEdit[]): TextEdit[] {
  try {
    return edits();
  } catch (error) {
    throw new SaidError(sentence`Cannot add to ${nameOf(uri)}: ${saidBy(error)}. Mend it first; nothing was written.`);
  }
}

/** The document decides where it shows what it uses, then the file; BibLaTeX is what pandoc and Typst read best. */
function dialectFor(text: string, { language, documentText }: BibliographyPlanRequest): BibDialect {
  if (language === 'latex' && /\\begin\{document\}/.test(documentText)) {
    return latexBibliography(documentText) === 'biblatex' ? 'biblatex' : 'bibtex';
  }
  return dialectOf(text) ?? 'biblatex';
}

/** The last part of a URI, as a path from the document beside it. */
function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
