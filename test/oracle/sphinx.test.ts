import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Citation } from '../../src/core/citations/citation.ts';
import { writeBibEntry } from '../../src/core/citations/library/bib/write.ts';
import { CiteEngines } from '../../src/core/citations/render.ts';
import { syntaxFor } from '../../src/core/citations/syntax/byLanguage.ts';
import { citingDrafts } from '../support/drafts.ts';
import { sphinx } from '../support/machine.ts';
import { scratchFolder } from '../support/scratch.ts';
import { bundledStyleStore } from '../support/styles.ts';
import { recordsFor } from './items.ts';

const configuration = `extensions = ['sphinxcontrib.bibtex', 'myst_parser']
bibtex_bibfiles = ['refs.bib']
bibtex_reference_style = 'author_year'
myst_enable_extensions = ['colon_fence', 'deflist', 'dollarmath', 'amsmath']
`;

/** What Sphinx prints of a document of its own, and what it complains of. */
function build(
  name: 'index.rst' | 'index.md',
  text: string,
  bibliography: string,
  builder: 'text' | 'pseudoxml',
): { text: string; said: string } {
  const folder = scratchFolder('sphinx');
  const files = { 'conf.py': configuration, 'refs.bib': bibliography, [name]: text };
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
  const made = spawnSync('sphinx-build', ['-q', '-b', builder, folder, join(folder, 'out')], {
    encoding: 'utf8',
    timeout: 100_000,
  });
  assert.equal(made.status, 0, made.stderr);
  return {
    text: readFileSync(join(folder, 'out', builder === 'text' ? 'index.txt' : 'index.pseudoxml'), 'utf8'),
    said: made.stderr,
  };
}

/** Without notes, which not every version of the extension reads, in the two forms that a style of ours prints likewise. */
const citations: readonly Citation[] = [
  { mode: 'parenthetical', items: [{ key: 'a' }] },
  { mode: 'narrative', items: [{ key: 'b' }] },
  { mode: 'parenthetical', items: [{ key: 'a' }, { key: 'b' }, { key: 'c' }] },
];

describe('Sphinx', function () {
  this.timeout(120_000);

  before(function () {
    if (!sphinx.isThere()) this.skip();
  });

  for (const { name, language, text } of citingDrafts()) {
    if (language !== 'rst' && language !== 'myst') continue;
    it(`sees the citations of ${name} where we do`, () => {
      const { said } = build(language === 'rst' ? 'index.rst' : 'index.md', text, '', 'pseudoxml');
      // No key is known, so each is complained of; older versions of the extension take the notes for a part of it.
      const theirs = Array.from(
        said.matchAll(/could not find bibtex key "(?:\{[^}]*\})?([^"{]*)[^"]*"/g),
        ([, key]) => key!,
      );
      const ours = syntaxFor(language)
        .find(text)
        .flatMap(({ items }) => items.map(({ key }) => key));
      assert.deepEqual([...new Set(ours)].sort(), [...new Set(theirs)].sort());
    });
  }

  for (const language of ['rst', 'myst'] as const) {
    it(`prints the citations of ${language} as our own processor does, without a word`, async () => {
      const records = recordsFor(['a', 'b', 'c']);
      const layout = { dialect: 'bibtex', indent: '  ', lineEnd: '\n' } as const;
      const bibliography = records.map((record) => writeBibEntry(record, layout)).join('\n\n');
      const list = language === 'rst' ? '.. bibliography::\n' : '```{bibliography}\n```\n';
      const title = language === 'rst' ? 'Draft\n=====' : '# Draft';
      const paragraphs = citations.map((each) => `Text ${syntaxFor(language).write(each, list)} and on.`);
      const made = build(
        language === 'rst' ? 'index.rst' : 'index.md',
        [title, ...paragraphs, list].join('\n\n'),
        bibliography,
        'text',
      );
      assert.equal(made.said, '');
      const printed = Array.from(made.text.matchAll(/^Text ([\s\S]*?) and on\.$/gm), ([, words]) => words);
      const engines = new CiteEngines(await bundledStyleStore());
      const ours = await engines.document(citations, records, 'apa', 'en-US');
      // Author and year stand in square brackets.
      assert.deepEqual(
        printed.map((words) => words!.replace(/\s+/g, ' ').replace(/\[/g, '(').replace(/\]/g, ')')),
        // Sources are parted by commas.
        ours.map(({ text }) => text.replaceAll(';', ',')),
      );
    });
  }
});
