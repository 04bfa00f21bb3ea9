import assert from 'node:assert/strict';
import fc from 'fast-check';
import { htmlReader } from '../../../../src/core/corpus/readers/html.ts';
import { bytesOf, kinds, lines, readChecked, readOrRefuse } from '../../../support/reading.ts';

const running =
  'The river rose for nine days before the council met, and when it met it did not agree on anything of much weight.';
const more =
  'Others were less sure of that, and moved the furniture of the school to the upper floor, where it remains to this day.';

async function statedIn(head: string, body = `<p>${running}</p>`): Promise<Record<string, unknown>> {
  const { stated } = await readChecked(htmlReader, `<html><head>${head}</head><body>${body}</body></html>`);
  return { ...stated };
}

describe('the HTML reader', function () {
  this.timeout(20_000);

  it('tells the article from the furniture and keeps both', async () => {
    const file = await readChecked(
      htmlReader,
      `<!doctype html><html lang="en"><head><title>The river | Daily Tide</title></head><body>
        <nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
        <article><h1>The river</h1><div class="byline">By Ann Lowe</div><p>${running}</p>
        <figure><img src="x"><figcaption>The quay in March. Photo: J. Roe</figcaption></figure>
        <h2>Nine days</h2><p>${more}</p>
        <aside class="pull-quote">it remains to this day</aside>
        <div class="share"><a href="f">Facebook</a></div></article>
        <div class="related"><h3>Read next</h3><ul><li><a href="1">The bridge that never opened</a></li></ul></div>
        <footer>© 2024 Daily Tide. All rights reserved.</footer></body></html>`,
    );
    assert.deepEqual(kinds(file), [
      'clutter (navigation): Home',
      'clutter (navigation): World',
      'title: The river',
      'clutter (byline): By Ann Lowe',
      `body: ${running}`,
      'clutter (caption): The quay in March. Photo: J. Roe',
      'heading: Nine days',
      `body: ${more}`,
      'clutter (pull quote): it remains to this day',
      'clutter (navigation): Facebook',
      'clutter (navigation): Read next',
      'clutter (navigation): The bridge that never opened',
      'clutter (navigation): © 2024 Daily Tide. All rights reserved.',
    ]);
    assert.equal(file.textHome, 'reader');
  });

  it('gives lists, quotations, tables and code their roles', async () => {
    const { blocks } = await readChecked(
      htmlReader,
      `<h1>T</h1><p>${running}</p><ul><li><p>One.</p></li><li>Two.</li></ul><blockquote><p>Said.</p></blockquote>
       <table><caption>Levels</caption><tr><th>Day</th><th>Level</th></tr><tr><td>1</td><td>3.2 m</td></tr></table><pre>a  b</pre>`,
    );
    assert.deepEqual(lines(blocks), [
      'heading: T',
      `paragraph: ${running}`,
      'listItem: One.',
      'listItem: Two.',
      'quote: Said.',
      'caption: Levels',
      'table: Day | Level',
      'table: 1 | 3.2 m',
      'code: a b',
    ]);
  });

  it('leaves out the numbers of notes and keeps other numbers', async () => {
    const { blocks } = await readChecked(
      htmlReader,
      '<p>It held<sup><a href="#fn1">1</a></sup> since<a href="#r2">[2]</a> 1953, <a href="#map">page 3</a>, 10<sup>6</sup> litres.</p>',
    );
    assert.equal(blocks[0]!.text, 'It held since 1953, page 3, 106 litres.');
  });

  it('breaks paragraphs at two line breaks, as old pages do', async () => {
    const { blocks } = await readChecked(htmlReader, `<body>${running}<br><br>${more}<br>And on.</body>`);
    assert.deepEqual(
      blocks.map(({ text }) => text),
      [running, `${more} And on.`],
    );
  });

  it('reads layout tables as paragraphs', async () => {
    const long = `${running} ${more} ${running}`;
    const { blocks } = await readChecked(
      htmlReader,
      `<table><tr><td><p>${running}</p></td><td>${long}</td></tr></table>`,
    );
    assert.deepEqual(lines(blocks), [`paragraph: ${running}`, `paragraph: ${long}`]);
  });

  it('does not take a form around the whole page for furniture', async () => {
    const file = await readChecked(
      htmlReader,
      `<form id="aspnetForm"><div class="sidebar"><h1>The river</h1><p>${running}</p><p>${more}</p></div></form>`,
    );
    assert.deepEqual(kinds(file), ['title: The river', `body: ${running}`, `body: ${more}`]);
  });

  it('keeps the sentence between title and text where the article is told without it', async () => {
    const lead = 'A flood, a council that could not agree, and a wall.';
    const file = await readChecked(
      htmlReader,
      `<html><body><article><header><h1>The river</h1><p class="standfirst">${lead}</p></header>
        <div class="story">${`<p>${running}</p><p>${more}</p>`.repeat(3)}</div></article></body></html>`,
    );
    assert.ok(kinds(file).includes(`body: ${lead}`), kinds(file).join('\n'));
  });

  it('keeps entries of a dictionary that are running text', async () => {
    const entry = `${running} ${more}`;
    const file = await readChecked(
      htmlReader,
      `<html><body><div class="menu-top"><a href="a">Start</a> <a href="b">Letters</a></div><div id="content"><dl><dt>River</dt><dd>${entry}</dd>
        <dt>Wall</dt><dd>${more} ${running}</dd></dl></div><div><p>A short line about the book.</p></div></body></html>`,
    );
    assert.ok(kinds(file).includes(`body: ${entry}`), kinds(file).join('\n'));
  });

  it('marks what the page hides', async () => {
    const file = await readChecked(
      htmlReader,
      `<p>${running}</p><p>${more}</p><p style="display: none">${running} Hidden.</p>`,
    );
    assert.equal(kinds(file).at(-1), `clutter (hidden): ${running} Hidden.`);
  });

  it('runs no script and shows none', async () => {
    const { blocks } = await readChecked(
      htmlReader,
      `<script>globalThis.ran = true; document.write('<p>Written</p>')</script><style>p {}</style><p onclick="ran()">${running}</p><svg><text>Icon</text></svg><template><p>No</p></template>`,
    );
    assert.deepEqual(lines(blocks), [`paragraph: ${running}`]);
    assert.equal('ran' in globalThis, false);
  });

  for (const [name, bytes] of [
    ['UTF-8 with a mark', bytesOf('\uFEFF<p>naïve café</p>')],
    ['ISO-8859-1 by meta', Buffer.from('<meta charset="iso-8859-1"><p>naïve café</p>', 'latin1')],
    ['no declaration, not UTF-8', Buffer.from('<p>naïve café</p>', 'latin1')],
    [
      'a wrong declaration',
      bytesOf('<meta http-equiv="content-type" content="text/html; charset=nonsense"><p>naïve café</p>'),
    ],
    ['UTF-16 with a mark', Buffer.from('\uFEFF<p>naïve café</p>', 'utf16le')],
    ['UTF-16 without one', Buffer.from('<meta charset="utf-16"><p>naïve café</p>', 'utf16le')],
  ] as const) {
    it(`reads ${name}`, async () => {
      const { blocks } = await readChecked(htmlReader, bytes);
      assert.equal(blocks[0]!.text, 'naïve café');
    });
  }

  it('reads Windows-1251 with and without a declaration', async () => {
    const letters = Uint8Array.from(
      [...'Река поднялась'].map((letter) => (letter === ' ' ? 32 : letter.charCodeAt(0) - 0x350)),
    );
    for (const head of ['<meta charset="windows-1251"><p>', '<p>']) {
      const { blocks } = await readChecked(htmlReader, Uint8Array.from([...bytesOf(head), ...letters]));
      assert.equal(blocks[0]!.text, 'Река поднялась');
    }
  });

  it('refuses elements nested without end, at once', async () => {
    for (const tag of ['<div>', '<b>', '<table><tr><td>', '<ul><li>'])
      await assert.rejects(htmlReader.read(bytesOf(tag.repeat(100_000))), /nested more than 2000 deep/);
  });

  it('reads an empty file as one without passages', async () => {
    const { blocks, text, stated } = await readChecked(htmlReader, '');
    assert.deepEqual([blocks, text, stated], [[], '', {}]);
  });

  it('never fails on any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), (bytes) => readOrRefuse(htmlReader, bytes)),
      { numRuns: 100 },
    );
  });

  it('never fails on any markup, and loses no word of it', async () => {
    const tags = [
      'p',
      'div',
      'td',
      'tr',
      'table',
      'li',
      'ul',
      'br',
      'h2',
      'a href="#x"',
      'sup',
      'aside',
      'figure',
      'section',
    ];
    const piece = fc.oneof(
      fc.constantFrom(...tags).map((tag) => `<${tag}>`),
      fc.constantFrom(...tags).map((tag) => `</${tag.split(' ')[0]}>`),
      fc.stringMatching(/^[a-z]{4,8}$/).map((word) => ` ${word} `),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const { text } = await readChecked(htmlReader, pieces.join(''));
        const words = pieces.filter((one) => one.startsWith(' ')).map((one) => one.trim());
        assert.deepEqual(text.match(/[a-z]+/g) ?? [], words);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the metadata of a page', () => {
  it('is read from Highwire elements first', async () => {
    const stated =
      await statedIn(`<meta name="citation_title" content="Gauges"><meta name="citation_author" content="Lowe, Ann">
      <meta name="citation_author" content="Roe, John"><meta name="citation_publication_date" content="2021/3/5">
      <meta name="citation_journal_title" content="Journal of Rivers"><meta name="citation_volume" content="7"><meta name="citation_issue" content="2">
      <meta name="citation_firstpage" content="11"><meta name="citation_lastpage" content="19"><meta name="citation_doi" content="doi:10.1234/jr.7">
      <meta property="og:title" content="Gauges | JR">`);
    assert.deepEqual(stated, {
      type: 'article-journal',
      title: 'Gauges',
      author: [
        { family: 'Lowe', given: 'Ann' },
        { family: 'Roe', given: 'John' },
      ],
      issued: { 'date-parts': [[2021, 3, 5]] },
      'container-title': 'Journal of Rivers',
      volume: '7',
      issue: '2',
      page: '11–19',
      DOI: '10.1234/jr.7',
    });
  });

  it('is read from JSON-LD, with names by reference and groups whole', async () => {
    const graph = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'Organization', '@id': '#org', name: 'Daily Tide' },
        { '@type': 'BreadcrumbList', name: 'Home' },
        {
          '@type': ['NewsArticle', 'Article'],
          headline: 'The river',
          datePublished: '2024-03-05T23:30:00+02:00',
          author: [{ '@type': 'Person', name: 'Ann Lowe' }, { '@id': '#org' }],
          publisher: { '@id': '#org' },
          inLanguage: 'en-GB',
          mainEntityOfPage: { '@id': 'https://tide.example/river' },
        },
      ],
    };
    assert.deepEqual(await statedIn(`<script type="application/ld+json">${JSON.stringify(graph)}</script>`), {
      type: 'article-newspaper',
      title: 'The river',
      author: [{ family: 'Lowe', given: 'Ann' }, { literal: 'Daily Tide' }],
      issued: { 'date-parts': [[2024, 3, 5]] },
      'container-title': 'Daily Tide',
      language: 'en-GB',
      URL: 'https://tide.example/river',
    });
  });

  it('is read from Dublin Core and Open Graph', async () => {
    const stated =
      await statedIn(`<meta name="DC.title" content="Gauges"><meta name="DCTERMS.issued" content="5 March 2021">
      <meta name="DC.creator" content="Ann Lowe"><meta property="og:title" content="Other"><meta property="og:site_name" content="River Institute">
      <link rel="canonical" href="https://river.example/gauges">`);
    assert.deepEqual(stated, {
      title: 'Gauges',
      author: [{ family: 'Lowe', given: 'Ann' }],
      issued: { 'date-parts': [[2021, 3, 5]] },
      'container-title': 'River Institute',
      URL: 'https://river.example/gauges',
    });
  });

  it('takes the site out of the title only when the heading proves it', async () => {
    assert.equal((await statedIn('<title>The river | Tide</title>', '<h1>The river</h1>')).title, 'The river');
    assert.equal(
      (await statedIn('<title>The river - a history</title>', '<h1>Chapter 1</h1>')).title,
      'The river - a history',
    );
  });

  it('invents nothing: no doubtful date, no user name, no address as a name, no broken JSON', async () => {
    const stated =
      await statedIn(`<meta name="author" content="admin"><meta property="article:author" content="https://social.example/tide">
      <meta property="article:published_time" content="06/07/2025"><link rel="canonical" href="/relative">
      <script type="application/ld+json">{"@type":"NewsArticle", headline: </script>`);
    assert.deepEqual(stated, {});
  });
});
