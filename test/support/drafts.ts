import { readdirSync, readFileSync } from 'node:fs';
import type { DocumentLanguage } from '../../src/core/text/language.ts';

const folder = new URL('../fixtures/drafts/', import.meta.url);

/** A draft whose citations have the keys `c1`, `c2` … in order, and a few odd ones; what only looks like a citation has a key that begins with `no`. */
export interface CitingDraft {
  /** Each name begins with the document language. */
  readonly name: string;
  readonly language: DocumentLanguage;
  readonly text: string;
  /** How many numbered keys it has. */
  readonly count: number;
}

/** The drafts of test/fixtures/drafts: lists, tables, notes, comments, raw and verbatim text, math, with citations among them. */
export function citingDrafts(): CitingDraft[] {
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const text = readFileSync(new URL(name, folder), 'utf8');
      const numbers = Array.from(text.matchAll(/(?<![\p{L}\p{N}])c(\d+)(?![\p{L}\p{N}])/gu), ([, number]) =>
        Number(number),
      );
      return { name, language: /^[a-z]+/.exec(name)![0] as DocumentLanguage, text, count: Math.max(...numbers) };
    });
}
