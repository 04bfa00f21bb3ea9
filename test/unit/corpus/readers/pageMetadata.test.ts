import assert from 'node:assert/strict';
import { htmlReader } from '../../../../src/core/corpus/readers/html.ts';
import { readChecked } from '../../../support/reading.ts';

const running =
  'The river rose for nine days before the council met, and when it met it did not agree on anything of much weight.';

async function statedIn(head: string, body = `<p>${running}</p>`): Promise<Record<string, unknown>> {
  const { stated } = await readChecked(htmlReader, `<html><head>${head}</head><body>${body}</body></html>`);
  return { ...stated };
}

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

  it('is read from JSON-LD, with names by reference and groups whole, its publisher for none of them', async () => {
    const graph = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'Organization', '@id': '#org', name: 'Daily Tide' },
        { '@type': 'Organization', '@id': '#group', name: 'Flood Commission' },
        { '@type': 'BreadcrumbList', name: 'Home' },
        {
          '@type': ['NewsArticle', 'Article'],
          headline: 'The river',
          datePublished: '2024-03-05T23:30:00+02:00',
          author: [{ '@type': 'Person', name: 'Ann Lowe' }, { '@id': '#group' }, { '@id': '#org' }],
          publisher: { '@id': '#org' },
          inLanguage: 'en-GB',
          mainEntityOfPage: { '@id': 'https://tide.example/river' },
        },
      ],
    };
    assert.deepEqual(await statedIn(`<script type="application/ld+json">${JSON.stringify(graph)}</script>`), {
      type: 'article-newspaper',
      title: 'The river',
      author: [{ family: 'Lowe', given: 'Ann' }, { literal: 'Flood Commission' }],
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

  it('takes the name of the site out of a title that states it, wherever the title is from', async () => {
    const site =
      '<meta property="og:site_name" content="River Institute"><link rel="canonical" href="https://river-inst.example/x">';
    for (const title of [
      'The river | River Institute',
      'The river - River Institute',
      'The river › river-inst.example',
      'River Institute: The river | River Institute',
      'River Institute – The river',
    ])
      assert.match(
        String((await statedIn(`${site}<meta property="og:title" content="${title}">`)).title),
        /The river$/,
        title,
      );
    assert.equal((await statedIn(`${site}<title>The river – a history</title>`)).title, 'The river – a history');
    assert.equal(
      (await statedIn('<title>The river: a history — gauges of Harrow</title>', '<h1>gauges of Harrow</h1>')).title,
      'The river: a history — gauges of Harrow',
    );
    assert.equal((await statedIn(`${site}<title>River Institute</title>`, '<h1>The river</h1>')).title, 'The river');
  });

  it('names people, each once, without what they are and whom they work for', async () => {
    const site =
      '<meta property="og:site_name" content="Daily Tide"><link rel="canonical" href="https://www.tide.example/x">';
    const authorOf = async (name: string) => (await statedIn(`${site}<meta name="author" content="${name}">`)).author;
    const ann = { family: 'Lowe', given: 'Ann' };
    for (const name of [
      'Ann Lowe',
      'By Ann Lowe',
      'Von Ann Lowe',
      'Ann Lowe, TNN',
      'Ann Lowe, reporter',
      'Lowe, Ann',
      'Ann Lowe, Daily Tide',
    ])
      assert.deepEqual(await authorOf(name), [ann], name);
    assert.deepEqual(await authorOf('Ann Lowe, Jo Roe'), [ann, { family: 'Roe', given: 'Jo' }]);
    assert.deepEqual(await authorOf('Ann Lowe, Ann Lowe'), [ann]);
    for (const name of [
      'Daily Tide',
      'Daily Tide Staff',
      'tide.example',
      'Tide-Redaktion',
      'www.tide.example',
      'Newsdesk',
    ])
      assert.equal(await authorOf(name), undefined, name);
    assert.deepEqual(await authorOf('Ministry of Waters'), [{ literal: 'Ministry of Waters' }]);
    assert.deepEqual(await authorOf('Deutsches Rotes Kreuz'), [{ literal: 'Deutsches Rotes Kreuz' }]);
  });

  it('is read from elements of the text where only one author or date is marked', async () => {
    const marked =
      '<span itemprop="author"><span itemprop="name">Ann Lowe</span></span><time itemprop="datePublished" datetime="2024-03-05T10:00">Tuesday</time>';
    assert.deepEqual(await statedIn('', `${marked}<p>${running}</p>`), {
      author: [{ family: 'Lowe', given: 'Ann' }],
      issued: { 'date-parts': [[2024, 3, 5]] },
    });
    const other = '<a rel="author" href="/jo">Jo Roe</a><time itemprop="datePublished" datetime="2023-01-02">x</time>';
    assert.deepEqual(await statedIn('', `${marked}<p>${running}</p>${other}`), {});
  });

  it('resolves signs that were escaped twice', async () => {
    assert.equal(
      (await statedIn('<meta property="og:title" content="Water &amp;amp; &amp;#8222;wine&amp;#8220;">')).title,
      'Water & „wine“',
    );
  });

  it('reads dates in other languages, and with full stops the day first', async () => {
    for (const date of ['5 mars 2024', '5. März 2024', '5 de marzo de 2024', '5 марта 2024', '05.03.2024, 10:00'])
      assert.deepEqual(
        (await statedIn(`<meta property="article:published_time" content="${date}">`)).issued,
        { 'date-parts': [[2024, 3, 5]] },
        date,
      );
  });

  it('keeps names whole that have a comma, a word of a byline, an office or a paper in them', async () => {
    const authorOf = async (name: string, head = '') =>
      (await statedIn(`${head}<meta name="author" content="${name}">`)).author;
    const ann = { family: 'Lowe', given: 'Ann' };
    const jo = { family: 'Roe', given: 'Jo' };
    const names: Readonly<Record<string, readonly object[]>> = {
      'Lowe Marsh, Gabriela': [{ family: 'Lowe Marsh', given: 'Gabriela' }],
      'Lowe Marsh, G. M.': [{ family: 'Lowe Marsh', given: 'G. M.' }],
      'Lowe, Ann; Roe, Jo': [ann, jo],
      'By Ann Lowe and Jo Roe': [ann, jo],
      'Ann Lowe, Jo Roe, and Di Weir': [ann, jo, { family: 'Weir', given: 'Di' }],
      'Von Marsh, Maria': [{ family: 'Von Marsh', given: 'Maria' }],
      'Von Der Marsh, Maria': [{ family: 'Von Der Marsh', given: 'Maria' }],
      'Di Marsho': [{ family: 'Marsho', given: 'Di' }],
      'Von: Ann Lowe': [ann],
      'Ann Dean': [{ family: 'Dean', given: 'Ann' }],
      'Jo Writer': [{ family: 'Writer', given: 'Jo' }],
      'Ann Staff': [{ family: 'Staff', given: 'Ann' }],
      'Jo Desk': [{ family: 'Desk', given: 'Jo' }],
      'Ann More': [{ family: 'More', given: 'Ann' }],
      'Jo Church': [{ family: 'Church', given: 'Jo' }],
      'Ann Bundesen': [{ family: 'Bundesen', given: 'Ann' }],
      'Ann Lowe, Ph.D., Jo Roe, M.D.': [ann, jo],
      'Ann Lowe, Jr.': [ann],
      DPA: [{ literal: 'DPA' }],
      'Catholic Church': [{ literal: 'Catholic Church' }],
      'Ministry of Waters and Weirs': [{ literal: 'Ministry of Waters and Weirs' }],
    };
    for (const [name, expected] of Object.entries(names)) assert.deepEqual(await authorOf(name), expected, name);
    for (const name of ['Sports Desk', 'Weir Staff Reporter', 'News Desk'])
      assert.equal(await authorOf(name), undefined, name);
    const own =
      '<meta property="og:site_name" content="Ann Lowe"><link rel="canonical" href="https://annlowe.example/x">';
    assert.deepEqual(await authorOf('Ann Lowe', own), [ann]);
    const ofOwnAddress = '<link rel="canonical" href="https://annlowe.com/x">';
    assert.deepEqual(await authorOf('Ann Lowe', ofOwnAddress), [ann]);
    assert.deepEqual((await statedIn(`${own}<meta name="DC.creator" content="Ann Lowe">`)).author, [ann]);
  });

  it('believes JSON-LD that a name like that of an office is a person', async () => {
    const authorAs = async (type: string) =>
      (
        await statedIn(
          `<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","author":{"@type":"${type}","name":"Ann Press"}}</script>`,
        )
      ).author;
    assert.deepEqual(await authorAs('Person'), [{ family: 'Press', given: 'Ann' }]);
    assert.deepEqual(await authorAs('Thing'), [{ literal: 'Ann Press' }]);
  });

  it('has no author and no date from comments, sidebars, feet, texts within its text and lines about an author', async () => {
    const other = (tag: string, attributes = '') =>
      `<${tag} ${attributes}><a rel="author">Jo Roe</a><time itemprop="datePublished" datetime="2020-02-02">x</time><meta itemprop="datePublished" content="2020-02-02"></${tag}>`;
    const others = [
      other('aside'),
      other('nav'),
      other('footer'),
      other('div', 'itemprop="comment"'),
      other('div', 'itemscope itemtype="https://schema.org/Comment"'),
      `<section class="comments"><div>${other('div')}</div></section>`,
      `<article><p>${running}</p>${other('article')}</article>`,
      '<a itemprop="author">More by Jo Roe</a>',
    ];
    for (const text of others) assert.deepEqual(await statedIn('', `<p>${running}</p>${text}`), {}, text);
    const own = '<a rel="author">By Ann Lowe</a><time itemprop="datePublished" datetime="2024-03-05">x</time>';
    const page = `<form><aside><p>Weirs</p></aside><article><div class="byline">${own}</div><p>${running}</p>${others[6]}</article>${others.join('')}</form>`;
    assert.deepEqual(await statedIn('', page), {
      author: [{ family: 'Lowe', given: 'Ann' }],
      issued: { 'date-parts': [[2024, 3, 5]] },
    });
  });

  it('leaves a title of very many pieces as it is', async () => {
    const pieces = (count: number) =>
      `Tide | ${Array.from({ length: count }, (_, index) => `River ${index}`).join(' | ')}`;
    const titleOf = async (title: string) =>
      (await statedIn(`<meta property="og:site_name" content="Tide"><title>${title}</title>`)).title;
    assert.equal(await titleOf(pieces(3)), pieces(3).slice('Tide | '.length));
    assert.equal(await titleOf(pieces(400)), pieces(400));
    const long = `The river ${'and the lake '.repeat(200).trim()} | Tide`;
    assert.equal(await titleOf(long), long);
  });

  it('reads no date from a word that only begins as a month does, and no day a month has not', async () => {
    const dateOf = async (date: string) =>
      (await statedIn(`<meta property="article:published_time" content="${date}">`)).issued;
    for (const date of [
      'Decision 12 2020',
      'Marketing 5, 2020',
      '3 General 2020',
      'February 30, 2025',
      '2025-02-29',
      '31.04.2025',
    ])
      assert.equal(await dateOf(date), undefined, date);
    for (const date of ['29 Feb. 2024', 'Sept 29 2024', '29 juil. 2024', '29. Dezember 2024'])
      assert.notEqual(await dateOf(date), undefined, date);
  });
});
