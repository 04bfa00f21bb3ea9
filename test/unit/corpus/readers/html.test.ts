import assert from 'node:assert/strict';
import fc from 'fast-check';
import { htmlReader } from '../../../../src/core/corpus/readers/html.ts';
import { bytesOf, kinds, lines, readChecked, readOrRefuse } from '../../../support/reading.ts';

const running =
  'The river rose for nine days before the council met, and when it met it did not agree on anything of much weight.';
const more =
  'Others were less sure of that, and moved the furniture of the school to the upper floor, where it remains to this day.';

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

  it('keeps a lead that is set as a heading, stands outside the article, or is a list of points', async () => {
    const lead =
      'Nine days of rain have shown the council what it did not want to see, and what it had paid not to see.';
    const page = (top: string) =>
      `<body><header><h1>The river</h1>${top}</header><div class="byline">By Ann Lowe</div><article><p>${running}</p><p>${more}</p><p>${running} ${more}</p></article></body>`;
    for (const top of [`<h2>${lead}</h2>`, `<div class="teaser"><p>${lead}</p></div>`]) {
      const found = kinds(await readChecked(htmlReader, page(top)));
      assert.ok(found.includes(`body: ${lead}`), found.join('\n'));
    }
    const points =
      '<main><h1>The river</h1><div><ul><li>The council met after nine days.</li><li>It did not agree on anything.</li></ul></div>';
    const listed = kinds(
      await readChecked(htmlReader, `${points}<section><p>${running}</p><p>${more}</p></section></main>`),
    );
    assert.ok(listed.includes('body: The council met after nine days.'), listed.join('\n'));
  });

  it('keeps the steps of a list, and a short sentence in the article of running text', async () => {
    const steps = [
      'Take the gauge out of the water.',
      'Dry it with a cloth of wool.',
      'Put it back before the evening comes.',
    ];
    const found = kinds(
      await readChecked(
        htmlReader,
        `<body><article><div><p>${running}</p></div><div><h2>Witnesses</h2><div><p>The council asks all who saw it to write.</p></div></div></article>
        <div class="box"><ol>${steps.map((step) => `<li>${step}</li>`).join('')}</ol></div>
        <div><p><a href="1">${more}</a></p></div></body>`,
      ),
    );
    for (const step of steps) assert.ok(found.includes(`body: ${step}`), step);
    assert.ok(found.includes('body: The council asks all who saw it to write.'));
    assert.ok(found.includes(`clutter (navigation): ${more}`));
  });

  it('takes captions for text only where the page tells its story in them', async () => {
    const figure = (text: string) => `<figure><img src="x"><figcaption>${text}</figcaption></figure>`;
    const gallery = kinds(
      await readChecked(
        htmlReader,
        `<h1>Nine days</h1>${figure(running)}${figure(more)}${figure('The quay. Photo: J. Roe')}`,
      ),
    );
    assert.deepEqual(gallery.slice(1), [
      `body: ${running}`,
      `body: ${more}`,
      'clutter (caption): The quay. Photo: J. Roe',
    ]);
    const article = kinds(
      await readChecked(htmlReader, `<article><h1>Nine days</h1><p>${running}</p>${figure(more)}</article>`),
    );
    assert.ok(article.includes(`clutter (caption): ${more}`));
  });

  it('takes no code for a pull quote, though the text repeats it', async () => {
    const command = 'gauge --read --river harrow --from monday --to friday --unit metre';
    const found = kinds(
      await readChecked(
        htmlReader,
        `<article><p>${running}</p><pre>${command}</pre><p>Call it as ${command} on any day, and it will tell you.</p><p>${more}</p></article>`,
      ),
    );
    assert.ok(found.includes(`body: ${command}`), found.join('\n'));
  });

  it('leaves out the readings beside characters', async () => {
    const { blocks } = await readChecked(
      htmlReader,
      '<p>子どもへの<ruby>虐待<rp>(</rp><rt>ぎゃくたい</rt><rp>)</rp></ruby>をなくす。</p>',
    );
    assert.deepEqual(
      blocks.map(({ text }) => text),
      ['子どもへの虐待をなくす。'],
    );
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
