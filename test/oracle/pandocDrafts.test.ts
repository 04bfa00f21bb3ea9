import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { syntaxFor } from '../../src/core/citations/syntax/byLanguage.ts';
import type { DocumentLanguage } from '../../src/core/text/language.ts';
import { citingDrafts } from '../support/drafts.ts';
import { programPath } from '../support/machine.ts';

/** What each is to pandoc, and the keys that only pandoc takes for some. */
const formats: Readonly<Partial<Record<DocumentLanguage, { readonly format: string; readonly only: RegExp }>>> = {
  // The wildcard of nocite; Quarto's cross-references and what it gives its own extensions.
  markdown: { format: 'markdown', only: /^\*$/ },
  quarto: { format: 'markdown', only: /^(?:\*|(?:fig|sec|tbl|eq|thm)-.*|novid)$/ },
  // An argument that is no key.
  latex: { format: 'latex', only: /^[*[]$/ },
  // A prefix before the first semicolon.
  org: { format: 'org', only: /^See$/ },
};

/** The keys of the citations pandoc sees, in the order of the document. */
function pandocKeys(text: string, format: string): string[] {
  const { stdout, status, stderr } = spawnSync('pandoc', ['-f', format, '-t', 'json'], {
    input: text,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  return Array.from(
    stdout.matchAll(/"citationId":"((?:[^"\\]|\\.)*)"/g),
    ([, key]) => JSON.parse(`"${key}"`) as string,
  );
}

describe('Pandoc', function () {
  this.timeout(60_000);

  before(function () {
    if (!programPath('pandoc')) this.skip();
  });

  for (const { name, language, text } of citingDrafts()) {
    const { format, only } = formats[language] ?? {};
    if (!format || !only) continue;
    it(`sees no citation in ${name} that we do not`, () => {
      const ours = new Set(
        syntaxFor(language)
          .find(text)
          .flatMap(({ items }) => items.map(({ key }) => key)),
      );
      const theirs = pandocKeys(text, format);
      assert.ok(theirs.length > 15);
      assert.deepEqual(
        theirs.filter((key) => !ours.has(key) && !only.test(key)),
        [],
      );
      // Its readers of the others know few of their commands and places.
      if (format !== 'markdown') return;
      const seen = new Set(theirs);
      assert.deepEqual(
        [...ours].filter((key) => !seen.has(key)),
        [],
      );
    });
  }
});
