import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { FoundCitation } from '../../../../src/core/citations/citation.ts';
import { syntaxFor } from '../../../../src/core/citations/syntax/byLanguage.ts';
import type { DocumentLanguage } from '../../../../src/core/text/language.ts';

/** Each file: the head of a document, `====`, then blocks of markup, `=> ` what it is rewritten to when that differs, and the citation as JSON. */
const folder = new URL('../../../fixtures/syntax/', import.meta.url);

interface Case {
  readonly markup: string;
  readonly canonical: string;
  readonly citation: unknown;
}

function readCases(file: string): { head: string; cases: Case[] } {
  const [head, body] = readFileSync(new URL(file, folder), 'utf8').split('====\n') as [string, string];
  const cases = body
    .trim()
    .split('\n\n')
    .map((block): Case => {
      const lines = block.split('\n');
      const citation = JSON.parse(lines.pop()!);
      const rewritten = lines.at(-1)!.startsWith('=> ') ? lines.pop()!.slice(3) : undefined;
      const markup = lines.join('\n');
      return { markup, canonical: rewritten ?? markup, citation };
    });
  return { head, cases };
}

function withoutPlaces({ start: _start, end: _end, items, ...rest }: FoundCitation): unknown {
  return { ...rest, items: items.map(({ keySpan: _keySpan, ...item }) => item) };
}

for (const file of readdirSync(folder)) {
  const language = /^[a-z]+/.exec(file)![0] as DocumentLanguage;
  const syntax = syntaxFor(language);
  const { head, cases } = readCases(file);

  describe(`citations as in ${file}`, () => {
    for (const { markup, canonical, citation } of cases) {
      it(`${markup} is found whole, with its parts, and written ${canonical === markup ? 'back' : canonical}`, () => {
        const text = `${head}Text ${markup} and on.\n`;
        const [found, ...others] = syntax.find(text);
        assert.deepEqual(others, []);
        assert.ok(found);
        assert.equal(text.slice(found.start, found.end), markup);
        assert.deepEqual(withoutPlaces(found), citation);
        assert.equal(syntax.write(found, text), canonical);
      });

      it(`${canonical} stays as it is`, () => {
        const text = `${head}Text ${canonical} and on.\n`;
        const [found] = syntax.find(text);
        assert.equal(syntax.write(found!, text), canonical);
      });
    }
  });
}
