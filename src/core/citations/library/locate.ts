/** Which bibliography files a document names. */
import { frontMatter } from '../../text/frontMatter.ts';
import type { DocumentLanguage } from '../../text/language.ts';
import { type Span, spanAt } from '../../text/span.ts';
import { parseYaml, type YamlDocument, type YamlPath } from '../../text/yaml.ts';
import { zonesOf } from '../../text/zones.ts';
import { fromDirectives, fromSphinx } from './locate/directives.ts';
import type { BibliographyReference } from './locate/reference.ts';

export type { BibliographyReference } from './locate/reference.ts';

/** The bibliography files that a document names itself, in order; none in a language that has no way to. */
export function bibliographyReferences(text: string, language: DocumentLanguage): BibliographyReference[] {
  switch (language) {
    case 'markdown':
    case 'quarto':
    case 'myst':
      return fromFrontMatter(text);
    case 'latex':
      return fromLatex(text);
    case 'typst':
      return fromTypst(text);
    case 'rst':
    case 'asciidoc':
    case 'org':
      return fromDirectives(text, language);
    default:
      return [];
  }
}

/** The path in `% !TEX root = …` or `\documentclass[…]{subfiles}`: the file that the document is a part of. */
export function latexRoot(text: string): string | undefined {
  const comment = /^[ \t]*%[ \t]*!T[eE]X[ \t]+root[ \t]*=[ \t]*(\S[^\r\n]*)/m.exec(text)?.[1];
  return comment?.trim() ?? /^[ \t]*\\documentclass\[([^\]\r\n]+)\]\{subfiles\}/m.exec(text)?.[1]?.trim();
}

/** The maps of a Quarto project file that may hold a bibliography, beside its top level and each format. */
const projectSections: readonly YamlPath[] = [[], ['project'], ['book'], ['website'], ['manuscript']];

/**
 * The bibliography files that a project names in Quarto's `_quarto.yml` or `_metadata.yml`, mystmd's `myst.yml`, or Sphinx's `conf.py`, without
 * repetition; none for another file name.
 */
export function projectBibliographyReferences(fileName: string, text: string): BibliographyReference[] {
  if (/(?:^|[/\\])conf\.py$/.test(fileName)) return fromSphinx(text);
  const isMyst = /(?:^|[/\\])myst\.yml$/i.test(fileName);
  if (!isMyst && !/(?:^|[/\\])_(?:quarto|metadata)(?:-[^/\\]*)?\.ya?ml$/i.test(fileName)) return [];
  const [document] = parseYaml(text);
  if (!document) return [];
  if (document.value === undefined) return fromLines(text, 0);
  const { format } = document.value as { format?: unknown };
  const formats = typeof format === 'object' && format !== null && !Array.isArray(format) ? Object.keys(format) : [];
  const sections = [...projectSections, ...formats.map((name): YamlPath => ['format', name])];
  const found = sections.flatMap((section) => fromYaml(document, text, [...section, 'bibliography']));
  return found.filter(({ path }, index) => found.findIndex((other) => other.path === path) === index);
}

function fromFrontMatter(text: string): BibliographyReference[] {
  const head = frontMatter(text);
  if (!head) return [];
  const [document] = parseYaml(head.yaml, head.yamlStart);
  if (!document) return [];
  return document.value === undefined
    ? fromLines(head.yaml, head.yamlStart)
    : fromYaml(document, text, ['bibliography']);
}

/** Pandoc takes a path, a list of paths, or (for multibib filters) a map of either. */
function fromYaml(document: YamlDocument, text: string, path: YamlPath): BibliographyReference[] {
  let value: unknown = document.value;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return [];
    value = (value as Record<string, unknown>)[part];
  }
  return fromValue(document, text, path, value);
}

function fromValue(document: YamlDocument, text: string, path: YamlPath, value: unknown): BibliographyReference[] {
  if (typeof value === 'string')
    return value.trim() === '' ? [] : [{ path: value.trim(), ...unquoted(document.spanOf(path), text) }];
  if (Array.isArray(value))
    return value.flatMap((each: unknown, index) => fromValue(document, text, [...path, index], each));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => fromValue(document, text, [...path, name], each));
}

function unquoted({ start, end }: Span, text: string): Span {
  const quoted = end - start >= 2 && /["']/.test(text[start]!) && text[end - 1] === text[start];
  return quoted ? { start: start + 1, end: end - 1 } : { start, end };
}

/** What a broken YAML block says all the same: `bibliography: a.bib`, `[a.bib, b.bib]`, or a list below. */
function fromLines(yaml: string, offset: number): BibliographyReference[] {
  const head = /^bibliography:[ \t]*(.*)$/m.exec(yaml);
  if (!head) return [];
  const line = { text: head[1]!, start: head.index + head[0].length - head[1]!.length };
  if (line.text.trim() !== '') return words(line.text, line.start + offset);
  const found: BibliographyReference[] = [];
  const item = /\r?\n[ \t]*-[ \t]+(.*)/y;
  item.lastIndex = head.index + head[0].length;
  for (let match = item.exec(yaml); match; match = item.exec(yaml)) {
    found.push(...words(match[1]!, match.index + match[0].length - match[1]!.length + offset));
  }
  return found;
}

function words(text: string, offset: number): BibliographyReference[] {
  return [...text.matchAll(/[^\s,[\]"']+/g)].map((match) => {
    const start = offset + match.index;
    return { path: match[0], start, end: start + match[0].length };
  });
}

const latexCommand =
  /\\(?:(addbibresource|addglobalbib|addsectionbib)\s*(?:\[[^\]]{0,400}\]\s*)?|(bibliography|nobibliography)\*?\s*)\{([^{}]{0,2000})\}/g;

function fromLatex(text: string): BibliographyReference[] {
  const hidden = zonesOf(text, 'latex').filter(({ kind }) => kind === 'comment' || kind === 'code');
  const found: BibliographyReference[] = [];
  for (const match of text.matchAll(latexCommand)) {
    if (spanAt(hidden, match.index)) continue;
    const start = match.index + match[0].length - 1 - match[3]!.length;
    // Only `\bibliography` takes several files, and adds the extension itself.
    for (const part of match[2] ? commaParts(match[3]!) : [{ text: match[3]!, offset: 0 }]) {
      const path = part.text.trim();
      if (path === '') continue;
      const begin = start + part.offset + part.text.indexOf(path);
      found.push({
        path: match[2] && !/\.bib$/i.test(path) ? `${path}.bib` : path,
        start: begin,
        end: begin + path.length,
      });
    }
  }
  return found;
}

function commaParts(text: string): { readonly text: string; readonly offset: number }[] {
  let offset = 0;
  return text.split(',').map((part) => {
    const at = offset;
    offset += part.length + 1;
    return { text: part, offset: at };
  });
}

const typstCall = /(?<![\p{L}\p{N}_-])bibliography\(\s*(\(?)/gu;
const typstString = /\s*,?\s*"((?:[^"\\]|\\[\s\S])*)"/y;

function fromTypst(text: string): BibliographyReference[] {
  const zones = zonesOf(text, 'typst');
  const hidden = zones.filter(({ kind, start }) => kind === 'comment' || (kind === 'code' && text[start] === '`'));
  const found: BibliographyReference[] = [];
  for (const match of text.matchAll(typstCall)) {
    if (spanAt(hidden, match.index) || isCommented(text, match.index) || !isCode(text, match.index, zones)) continue;
    typstString.lastIndex = match.index + match[0].length;
    for (let string = typstString.exec(text); string; string = typstString.exec(text)) {
      const end = string.index + string[0].length - 1;
      found.push({ path: string[1]!.replace(/\\([\s\S])/g, '$1'), start: end - string[1]!.length, end });
      if (match[1] === '') break;
    }
  }
  return found;
}

/** `bibliography(` in prose calls nothing. */
function isCode(text: string, at: number, zones: readonly (Span & { readonly kind: string })[]): boolean {
  return text[at - 1] === '#' || spanAt(zones, at)?.kind === 'code';
}

/** Comments inside code are part of its zone. A line is looked at no farther back than anyone would begin one. */
function isCommented(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 400), at);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return /(?<!:)\/\//.test(line);
}
