import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Citation, CiteItem } from '../../src/core/citations/citation.ts';
import type { CslItem } from '../../src/core/citations/item.ts';
import { rendered } from '../../src/core/citations/render/markup.ts';
import { bundledStyles } from '../../src/core/citations/render/styleNames.ts';
import { CiteEngines } from '../../src/core/citations/render.ts';
import { syntaxFor } from '../../src/core/citations/syntax/byLanguage.ts';
import type { StyleStore } from '../../src/core/ports.ts';
import { programPath } from '../support/machine.ts';
import { bundledStyleStore } from '../support/styles.ts';
import { syntaxCases } from '../support/syntaxCases.ts';
import { anonymous, book, complete, items, undated } from '../unit/citations/render/items.ts';
import { recordsFor } from './items.ts';

const run = promisify(execFile);

const cite = (mode: Citation['mode'], ...cited: readonly CiteItem[]): Citation => ({ items: cited, mode });

/** What is cited, in the order of the document, with how pandoc's Markdown says it. */
const document: readonly (readonly [markdown: string, citation: Citation])[] = [
  ['[@okafor2019harbours, p. 46]', cite('parenthetical', { key: complete.id, locator: '46' })],
  ['[@marlowtides, {para. 13}]', cite('parenthetical', { key: undated.id, label: 'paragraph', locator: '13' })],
  ['[@{berg:2004}, pp. 8-9]', cite('parenthetical', { key: book.id, locator: '8-9' })],
  ['[@whytherivermatters]', cite('parenthetical', { key: anonymous.id })],
  ['[-@marlowtides, p. 7]', cite('parenthetical', { key: undated.id, locator: '7', suppressAuthor: true })],
  ['@{berg:2004} [p. 3]', cite('narrative', { key: book.id, locator: '3' })],
  ['[@okafor2019harbours; @{berg:2004}]', cite('parenthetical', { key: complete.id }, { key: book.id })],
];

/** A narrative citation of these has its author here; pandoc prints the number alone. */
const numbered: readonly string[] = ['ieee', 'nature', 'vancouver', 'ama'];

describe('Our citations and pandoc’s', function () {
  this.timeout(60_000);
  let store: StyleStore;
  let engines: CiteEngines;

  before(async function () {
    if (!programPath('pandoc')) this.skip();
    store = await bundledStyleStore();
    engines = new CiteEngines(store);
  });

  describe('of every construct of the syntax', () => {
    const { cases } = syntaxCases('markdown.txt');
    const syntax = syntaxFor('markdown');
    const constructs = cases
      .map(({ canonical }) => ({ canonical, citations: syntax.find(canonical) }))
      // Two sources in one piece are one with words after it to pandoc. Before its version 3 it prints the label of an empty locator, `{}`.
      .filter(({ canonical, citations }) => citations.length === 1 && !canonical.includes('{}'));
    const records = recordsFor(constructs.flatMap(({ citations }) => citations[0]!.items.map(({ key }) => key)));
    for (const style of Object.keys(bundledStyles)) {
      it(`are the same in ${style}`, async () => {
        const theirs = await pandoc(
          constructs.map(({ canonical }) => canonical),
          (await store.style(style))!,
          records,
        );
        const citations = constructs.map(({ citations: [citation] }) => citation!);
        const ours = await engines.document(citations, records, style, 'en-US');
        for (const [index, { canonical }] of constructs.entries()) {
          const narrative = citations[index]!.mode === 'narrative' && numbered.includes(style);
          const mine = loosely(ours[index]!.text).replace(narrative ? /^okafor[a-z]+ ?/ : '', '');
          const said = loosely(theirs.citations[index] ?? '');
          // Where pandoc prints nothing, and warns, the title stands here.
          if (said !== '') assert.equal(mine, said, canonical);
        }
      });
    }
  });

  describe('of the constructs of Org', () => {
    const syntax = syntaxFor('org');
    const constructs = syntaxCases('org.txt')
      .cases.map(({ canonical }) => ({ canonical, citation: syntax.find(canonical)[0]! }))
      // Before its version 3 pandoc knows few styles of citations, and it takes no words and no times for locators.
      .filter(({ citation, canonical }) => !citation.nocite && !/^\[cite\/(?:a|\/b)|sec\.|0:12/.test(canonical));
    const records = recordsFor(constructs.flatMap(({ citation }) => citation.items.map(({ key }) => key)));
    for (const style of ['apa', 'chicago-author-date', 'mla', 'ieee']) {
      it(`are the same in ${style}`, async () => {
        const markups = constructs.map(({ canonical }) => canonical);
        const theirs = await pandoc(markups, (await store.style(style))!, records, 'draft.org');
        const citations = constructs.map(({ citation }) => citation);
        const ours = await engines.document(citations, records, style, 'en-US');
        for (const [index, { canonical, citation }] of constructs.entries()) {
          const narrative = citation.mode === 'narrative' && numbered.includes(style);
          const mine = loosely(ours[index]!.text).replace(narrative ? /^okafor[a-z]+ ?/ : '', '');
          const said = loosely(theirs.citations[index] ?? '');
          if (said !== '') assert.equal(mine, said, canonical);
        }
      });
    }
  });

  for (const style of Object.keys(bundledStyles)) {
    it(`are the same in ${style}`, async () => {
      const theirs = await pandoc(
        document.map(([markdown]) => markdown),
        (await store.style(style))!,
      );
      const citations = document.map(([, citation]) => citation);
      for (const [index, citation] of citations.entries()) {
        const ours = await engines.citation(citation, items, style, 'en-US', citations.slice(0, index));
        const author = citation.mode === 'narrative' && numbered.includes(style) ? /^van den Berg ?/ : '';
        assert.equal(plain(ours.text).replace(author, ''), plain(theirs.citations[index] ?? ''), document[index]![0]);
      }
      const cited = [complete, undated, book, anonymous];
      const references = await engines.references(cited, style, 'en-US');
      const texts = references.map(({ text }) => plain(text));
      // Its particles do not count in sorting: van den Berg is under B here, with pandoc 2.17 under V.
      const inOrder = style === 'harvard' ? texts.sort((a, b) => a.localeCompare(b)) : texts;
      assert.deepEqual(inOrder, theirs.references.map(plain));
    });
  }
});

/** The citations and the bibliography of a document of these paragraphs, as text. */
async function pandoc(
  paragraphs: readonly string[],
  csl: string,
  records: readonly CslItem[] = items,
  draft: 'draft.md' | 'draft.org' = 'draft.md',
) {
  const folder = await mkdtemp(join(tmpdir(), 'ibid-pandoc-'));
  try {
    const files = { 'style.csl': csl, 'items.json': JSON.stringify(records), [draft]: paragraphs.join('\n\n') };
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const options = ['--citeproc', '--csl=style.csl', '--bibliography=items.json', '--metadata=lang:en-US'];
    const { stdout, stderr } = await run('pandoc', [...options, '--to=html', '--wrap=none', draft], {
      cwd: folder,
    });
    // MLA prints nothing but the author, so without it there is nothing.
    assert.equal(stderr.replace(/^\[WARNING\] Citeproc: Citation with no printed form: .*\n/gm, ''), '');
    return readHtml(stdout);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function readHtml(html: string) {
  const [body = '', after = ''] = html.split(/<div id="refs"/);
  const [list = '', notes = ''] = after.split(/<section class="footnotes/);
  const paragraphs = [...body.matchAll(/<p>(.*?)<\/p>/gs)].map(([, text]) => text!);
  const noteTexts = [...notes.matchAll(/<li id="fn\d+"[^>]*><p>(.*?)<a href="#fnref/gs)].map(([, text]) =>
    textOf(text!),
  );
  const citations = paragraphs.map((paragraph, index) => {
    const note = noteTexts[index];
    const before = textOf(paragraph.replace(/<a href="#fn\d.*$/s, ''));
    return note !== undefined && before !== '' ? `${before} (${note.replace(/\.$/, '')})` : (note ?? before);
  });
  const entries = list.split(/<div id="ref-[^>]*>/).slice(1);
  return { citations, references: entries.map(textOf) };
}

/** Pandoc's HTML as text, by way of the markup our own engine writes. */
function textOf(html: string): string {
  const known = html
    .replace(/<(\/?)em>/g, '<$1i>')
    .replace(/<\/?(?:span|a|p|strong)\b[^>]*>/g, '')
    .replace(/<\/?div\b[^>]*>/g, ' ')
    .replace(/&amp;/g, '&#38;')
    .replace(/&lt;/g, '&#60;')
    .replace(/&gt;/g, '&#62;');
  return rendered(known).text;
}

/** Typographic spaces are spaces; pandoc begins every note with a capital, even `ibid` and `(n 3)`. */
function plain(text: string): string {
  const spaced = text.replace(/\s+/g, ' ').trim();
  return spaced.replace(/^\(?\p{L}/u, (first) => first.toLowerCase()).replace(/\(N (?=\d)/g, '(n ');
}

/**
 * As {@link plain}, without what the two processors do their own way: the plural of a label before words, the dash of a range that is no page, the given
 * name at the first mention in the prose of a style for notes, capitals of `ibid`, a prefix that ends in punctuation.
 */
function loosely(text: string): string {
  return plain(text)
    .replace(/\b(sec|section)s(?=[. T])/gi, '$1')
    .replace(/(?<=\w)–(?=\w)/g, '-')
    .replace(/^ada (?=Okafor)/, '')
    .replace(/\bIbid/g, 'ibid')
    .replace(/ ; ?,? ?(?=[[\d])/g, ' ; ')
    .replace(/^\p{Lu}/u, (first) => first.toLowerCase());
}
