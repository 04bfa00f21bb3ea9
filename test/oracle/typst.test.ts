import assert from 'node:assert/strict';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { FoundCitation } from '../../src/core/citations/citation.ts';
import type { CslItem } from '../../src/core/citations/item.ts';
import { writeBibEntry } from '../../src/core/citations/library/bib/write.ts';
import { exportEntries } from '../../src/core/citations/library/export.ts';
import { CiteEngines } from '../../src/core/citations/render.ts';
import { syntaxFor } from '../../src/core/citations/syntax/byLanguage.ts';
import { scratchFolder } from '../support/scratch.ts';
import { bundledStyleStore } from '../support/styles.ts';
import { syntaxCases } from '../support/syntaxCases.ts';
import { recordsFor } from './items.ts';

const layout = { dialect: 'biblatex', indent: '  ', lineEnd: '\n' } as const;
const typst = syntaxFor('typst');

/** What Typst says of a document, and the text of each of its paragraphs. */
function compile(
  source: string,
  files: Readonly<Record<string, string>>,
): { said: unknown; paragraphs: string[]; body: string } {
  const workspace = scratchFolder('typst');
  const compiler = NodeCompiler.create({ workspace });
  for (const [name, text] of Object.entries(files)) compiler.mapShadow(join(workspace, name), Buffer.from(text));
  const mainFilePath = join(workspace, 'draft.typ');
  compiler.addSource(mainFilePath, source);
  const printed = compiler.compile({ mainFilePath });
  const html = compiler.tryHtml({ mainFilePath });
  const whole = html.result?.body() ?? '';
  const body = whole.split('<section role="doc-bibliography"')[0] ?? '';
  return {
    said: [printed.takeDiagnostics()?.shortDiagnostics, html.takeDiagnostics()?.shortDiagnostics],
    paragraphs: Array.from(body.matchAll(/<p>(.*?)<\/p>/gs), (match) => textOf(match[1]!)),
    body: textOf(whole),
  };
}

function textOf(html: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name]!)
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, code: string) =>
      String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)),
    )
    .replace(/\s+/g, ' ')
    .trim();
}

describe('Typst', function () {
  this.timeout(60_000);
  const { cases } = syntaxCases('typst.txt');
  const found = cases.map(({ canonical }) => typst.find(`Text ${canonical} and on.\n`)[0]!);
  const records = recordsFor(found.flatMap(({ items }) => items.map(({ key }) => key)));
  const bibliography = records.map((record) => writeBibEntry(record, layout)).join('\n\n');
  const draft = (style: string) =>
    `${cases.map(({ canonical }) => `Text ${canonical} and on.`).join('\n\n')}\n\n#bibliography("refs.bib", style: "style.csl")\n`.replace(
      'style.csl',
      style,
    );

  it('compiles every construct and a bibliography file of ours without a word', () => {
    const { said, paragraphs } = compile(draft('apa'), { 'refs.bib': bibliography });
    assert.deepEqual(said, [undefined, undefined]);
    assert.equal(paragraphs.length, cases.length);
  });

  it('compiles what is written in place of a citation in code and in formulas without a word', () => {
    const inPlaces =
      '#quote(attribution: <a>, block: true)[Words]\n\n$ x #cite(<b>) $\n\n$#cite(<a>)$\n\n#block({\n  cite(<b>)\n})\n\n#figure(caption: [As @a], cite(<b>))\n';
    let text = inPlaces;
    for (const { start, end } of typst.find(inPlaces).reverse()) {
      const citation = {
        items: [{ key: 'a', label: 'page', locator: '3' }, { key: 'b' }],
        mode: 'parenthetical',
      } as const;
      text = text.slice(0, start) + typst.write(citation, text, end) + text.slice(end);
    }
    const entries = recordsFor(['a', 'b']).map((record) => writeBibEntry(record, layout));
    const made = compile(`${text}\n#bibliography("refs.bib", style: "apa")\n`, { 'refs.bib': entries.join('\n\n') });
    assert.deepEqual(made.said, [undefined, undefined]);
    assert.equal(typst.find(text).length, 6);
  });

  it("compiles an entry of every type in Typst's own format, and prints its title, author and container", () => {
    const all = everyType();
    const { said, body } = compile(
      `${all.map(({ id }) => `Text #cite(label("${id}")).`).join('\n\n')}\n\n#bibliography("refs.yml", style: "chicago-notes")\n`,
      { 'refs.yml': exportEntries('hayagriva', all) },
    );
    assert.deepEqual(said, [undefined, undefined]);
    for (const { type, title, author } of all) {
      assert.ok(body.includes(title!), title);
      // Cases and laws are known by their names alone.
      if (type !== 'legal_case' && type !== 'legislation') assert.ok(body.includes(author![0]!.family!), title);
    }
  });

  it('prints the citations as our own processor does', async () => {
    const store = await bundledStyleStore();
    const engines = new CiteEngines(store);
    const { said, paragraphs } = compile(draft('apa.csl'), {
      'refs.bib': bibliography,
      'apa.csl': (await store.style('apa'))!,
    });
    assert.deepEqual(said, [undefined, undefined]);
    for (const [index, citation] of found.entries()) {
      // What these forms print has no counterpart in CSL's model of a citation.
      if (citation.command !== undefined) continue;
      const ours = (await engines.citation(citation, records, 'apa', 'en-US')).text;
      assert.equal(paragraphs[index], `Text ${asSupplement(ours, citation)} and on.`, cases[index]!.markup);
    }
  });
});

/** A record of every CSL type, with all that its entry can say. */
function everyType(): CslItem[] {
  const types =
    'article-journal article-magazine article-newspaper paper-conference post-weblog post chapter entry entry-encyclopedia webpage book report thesis motion_picture song graphic figure patent legal_case legislation manuscript software performance periodical dataset document';
  return types.split(' ').map((type, index) => ({
    id: `${type}:${index}`,
    type,
    title: `Harbours ${index}`,
    author: [{ family: `Okafor${String.fromCharCode(97 + index)}`, given: 'Ada' }, { literal: 'Quay, Institute' }],
    editor: [{ family: 'Berg', given: 'Otto', 'non-dropping-particle': 'von', suffix: 'Jr.' }],
    translator: [{ family: 'Poe', given: 'Eva' }],
    issued: { 'date-parts': [[2020, 5, 7]], circa: true },
    accessed: { 'date-parts': [[2021, 5, 7]] },
    'container-title': 'Journal of # "Quays": a',
    volume: '3',
    issue: '2a',
    edition: '2',
    page: '10–22',
    publisher: 'Quay Press',
    'publisher-place': 'Bergen',
    DOI: '10.1000/182',
    ISBN: '978-0-00-000000-0',
    ISSN: '1234-5678',
    number: '17',
    URL: 'https://a.b/c?d=e#f',
    language: 'en-GB',
    genre: 'Thesis',
    note: 'A note.',
    abstract: '- An abstract: with “quotes”',
  }));
}

/** A supplement is printed as it is written, with our labels; a year alone has no brackets. */
function asSupplement(text: string, { items: [item] }: FoundCitation): string {
  // Without a locator the suffix is the supplement, and stands where a locator does.
  if (item?.suffix && !item.locator) return text.replace(` ${item.suffix}`, `, ${item.suffix}`);
  const labelled = text.replace(/\bSection (?=The)/, 'sec. ').replace(/\bChapter (?=\d)/, 'chap. ');
  return item?.suppressAuthor ? labelled.replace(/^\((.*)\)$/, '$1') : labelled;
}
