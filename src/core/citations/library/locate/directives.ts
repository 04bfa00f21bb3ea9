import { spanAt } from '../../../text/span.ts';
import { zonesOf } from '../../../text/zones.ts';
import type { BibliographyReference } from './reference.ts';

/** Lines that name bibliography files, and whether a name may hold blanks. */
const directives = {
  rst: { pattern: /^[ \t]*\.\.[ \t]+bibliography::[ \t]*([^\r\n]*)/gm, parts: /\S+/g },
  asciidoc: {
    pattern: /^:bibtex-file:[ \t]*([^\r\n]*)|^bibliography::([^\s[\]]+)\[/gm,
    parts: /[^\s,](?:[^,\r\n]*[^\s,])?/g,
  },
  org: { pattern: /^[ \t]*#\+bibliography:[ \t]*([^\r\n]*)/gim, parts: /"[^"\r\n]*"|\S(?:[^\r\n]*\S)?/g },
} as const;

/** The files named by `.. bibliography:: refs.bib`, `:bibtex-file: refs.bib` or `#+bibliography: refs.bib`. */
export function fromDirectives(text: string, language: keyof typeof directives): BibliographyReference[] {
  const { pattern, parts } = directives[language];
  const zones = zonesOf(text, language);
  const found: BibliographyReference[] = [];
  for (const match of text.matchAll(pattern)) {
    const kind = spanAt(zones, match.index + match[0].search(/\S/))?.kind;
    if (kind === 'comment' || kind === 'code') continue;
    const value = match[1] ?? match[2] ?? '';
    const from = match.index + match[0].lastIndexOf(value);
    found.push(...partsOf(value, from, parts));
  }
  return found;
}

function partsOf(value: string, from: number, parts: RegExp): BibliographyReference[] {
  return Array.from(value.matchAll(parts), (match) => {
    const quoted = /^".*"$/.test(match[0]);
    const path = quoted ? match[0].slice(1, -1) : match[0];
    const start = from + match.index + (quoted ? 1 : 0);
    return { path, start, end: start + path.length };
  }).filter(({ path }) => path !== '');
}

const bibfiles = /^bibtex_bibfiles[ \t]*=[ \t]*[[(]([^\])]{0,5000})[\])]/m;

/** The files in `bibtex_bibfiles = ['refs.bib']` of Sphinx's `conf.py`. */
export function fromSphinx(text: string): BibliographyReference[] {
  const match = bibfiles.exec(text);
  if (!match) return [];
  const from = match.index + match[0].length - 1 - match[1]!.length;
  return Array.from(match[1]!.matchAll(/#[^\n]*|(["'])([^"'\n]*)\1/g))
    .filter(([, , path]) => path !== undefined && path !== '')
    .map(({ 2: path = '', index }) => ({ path, start: from + index + 1, end: from + index + 1 + path.length }));
}
