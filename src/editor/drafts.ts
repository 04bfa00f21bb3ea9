import type { TextDocument, Uri } from 'vscode';
import { syntaxFor } from '../core/citations/syntax/byLanguage.ts';
import type { CitationSyntax } from '../core/citations/syntax/syntax.ts';
import { type DocumentLanguage, documentLanguage, draftExtensions, draftLanguageIds } from '../core/text/language.ts';
import type { Mirror } from './mirror.ts';

/** The language ids of documents that can be drafts. */
const draftLanguages = new Set([...draftLanguageIds, 'plaintext', 'html']);
const schemes = new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web']);

/** The files that can be drafts. */
export const draftPattern = `**/*.{${[...draftExtensions, 'Rmd'].join(',')}}`;

/** Bibliography files and records of sources. */
export const bibliographySelector = [{ language: 'bibtex' }, { pattern: '**/*.{bib,json,csljson,yaml,yml,ris}' }];

/** What providers register for: by language, and by pattern where the extension that contributes the id may be missing. */
export const draftSelector = [...[...draftLanguages].map((language) => ({ language })), { pattern: draftPattern }];

export function languageOf(document: TextDocument): DocumentLanguage {
  return documentLanguage(document.languageId, document.uri.path);
}

export function syntaxOf(document: TextDocument): CitationSyntax {
  return syntaxFor(languageOf(document));
}

/** Whether citations may be written into the document: it is in a language people draft in, and no source of the corpus. */
export function isDraft(document: TextDocument, mirror: Mirror): boolean {
  const drafted = draftLanguages.has(document.languageId) || languageOf(document) !== 'plaintext';
  const { uri } = document;
  return drafted && schemes.has(uri.scheme) && !mirror.sources.has(uri.toString()) && !isKeptVersion(uri);
}

/** Whether a file is the earlier version of a source, which an update keeps beside the corpus. */
export function isKeptVersion(uri: Uri): boolean {
  return uri.path.includes('/.versions/');
}

/** The last part of a document's path, for people. */
export function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
