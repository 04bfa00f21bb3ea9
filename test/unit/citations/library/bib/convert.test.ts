import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CslItem } from '../../../../../src/core/citations/item.ts';
import { bibDate, bibtexDate } from '../../../../../src/core/citations/library/bib/dates.ts';
import { legible } from '../../../../../src/core/citations/library/bib/legible.ts';
import { readBib } from '../../../../../src/core/citations/library/bib/readBib.ts';

async function itemOf(fields: string, type = 'article', more = ''): Promise<CslItem> {
  const file = readBib(`@${type}{key, ${fields}}\n${more}`);
  return file.item(file.entries[0]!, []);
}

describe('LaTeX in the fields of an entry', () => {
  it('leaves no command in a title: logos, dashes, and the words of what is unknown', async () => {
    for (const [latex, title] of [
      ['{\\TeX}nische Kom\\"odie \\emdash 3', 'TeXnische Komödie —3'],
      ['The {Mac}\\TeX{} funds of \\acro{TUG} and \\pkg{lme4}', 'The MacTeX funds of TUG and lme4'],
      ['Print\\slash screen', 'Print/screen'],
      ["H\\aa kan, \\O stfold, caf{\\'e}, {\\v r}{\\'\\i}", 'Håkan, Østfold, café, ří'],
    ] as const) {
      const found = await itemOf(`title = {${latex}}`);
      assert.equal(found.title?.replace(/<[^>]*>/g, ''), title);
    }
  });

  it('leaves no command in formulas, and none of text that is given something', async () => {
    for (const [latex, title] of [
      ['Trees of arity $\\le\\omega$ in $\\mathbb{Z}_m^n$', 'Trees of arity ≤ω in Zₘⁿ'],
      ['At $45^{\\circ}$ and $x \\rightarrow \\infty$', 'At 45° and x → ∞'],
      ['The \\textnormal{plain} and \\textbf{bold} of \\textquotesingle{}it', "The plain and bold of 'it"],
      ['Method\\hyphen independent\\quad and Ro\\textcommabelow sia', 'Method-independent and Roșia'],
      ['Ro{\\textcommabelow{s}}ia\\hspace{0pt}, 1', 'Roșia, 1'],
    ] as const) {
      const found = await itemOf(`title = {${latex}}`);
      assert.equal(found.title?.replace(/<[^>]*>/g, ''), title);
    }
  });

  it('leaves formulas, formatting and Greek as they are', () => {
    const latex = '$\\alpha_{2}\\=x$ \\emph{so} \\textsuperscript{2} \\alpha \\url{a}';
    assert.equal(legible(latex), latex);
  });

  it('makes whole names of accents and letters in braces', async () => {
    const { author } = await itemOf(
      "author = {{\\'E}ric Y and H{\\aa}kan Johansson and Ji{\\v r}{\\'\\i} Zlatu{\\v s}ka}",
    );
    assert.deepEqual(author, [
      { family: 'Y', given: 'Éric' },
      { family: 'Johansson', given: 'Håkan' },
      { family: 'Zlatuška', given: 'Jiří' },
    ]);
  });

  it('leaves given names whole that have a hyphen before a small letter', async () => {
    const { author, editor } = await itemOf(
      'author = {Sang-il Oum and Oum, Sang-il and Abu Nasr al-Farabi and Mary-ann de Vries}, editor = {Ken-ichi Kawarabayashi}',
    );
    assert.deepEqual(author!.slice(0, 2), [
      { family: 'Oum', given: 'Sang-il' },
      { family: 'Oum', given: 'Sang-il' },
    ]);
    assert.deepEqual(author![3], { family: 'Vries', given: 'Mary-ann', 'dropping-particle': 'de' });
    assert.deepEqual(editor, [{ family: 'Kawarabayashi', given: 'Ken-ichi' }]);
  });

  it('never grows and never throws', () => {
    const piece = fc.constantFrom(
      '\\',
      '{',
      '}',
      '$',
      '"',
      "'",
      'v',
      'aa',
      'TeX',
      ' ',
      'x',
      '\\"',
      '{\\',
      '~',
      'LaTeXe',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const latex = pieces.join('');
        assert.ok(legible(latex).length <= latex.length);
      }),
    );
  });
});

describe('the address of an entry', () => {
  it('is its url without what LaTeX escapes, the first where several stand', async () => {
    for (const [url, address] of [
      ['https://a.b/{\\"u}ber\\_gang\\%20x\\#y\\&z', 'https://a.b/über_gang%20x#y&z'],
      ['https://a.b/c|d', 'https://a.b/c|d'],
      ['http://a.b/c;\n   http://c.d', 'http://a.b/c'],
      ['\\url{http://a.b/~c}', 'http://a.b/~c'],
      ['http://a.b/\\~{}c', 'http://a.b/~c'],
    ] as const)
      assert.equal((await itemOf(`url = {${url}}`, 'online')).URL, address);
  });

  it('is made of the eprint where there is no url', async () => {
    assert.equal(
      (await itemOf('eprint = {1008.2849v1}, eprinttype = {arxiv}')).URL,
      'https://arxiv.org/abs/1008.2849v1',
    );
    assert.equal(
      (await itemOf('eprint = {hep-th/9603067}, archiveprefix = {arXiv}')).URL,
      'https://arxiv.org/abs/hep-th/9603067',
    );
    assert.equal((await itemOf('eprint = {1}, eprinttype = {arxiv}, url = {http://a.b}')).URL, 'http://a.b');
    assert.equal((await itemOf('eprint = {x}, eprinttype = {unknown}')).URL, undefined);
  });
});

describe('the date of an entry', () => {
  it('of BibLaTeX is ISO 8601-2 with ranges, doubt and seasons', () => {
    for (const [text, date] of [
      [
        '2020-05/2020-07',
        {
          'date-parts': [
            [2020, 5],
            [2020, 7],
          ],
        },
      ],
      ['1984/1985', { 'date-parts': [[1984], [1985]] }],
      ['1923?', { 'date-parts': [[1923]], circa: true }],
      ['1923~', { 'date-parts': [[1923]], circa: true }],
      ['1984/', { 'date-parts': [[1984]] }],
      ['../1984', { 'date-parts': [[1984]] }],
      ['2004-22', { 'date-parts': [[2004]], season: 2 }],
      ['-0043-03-15', { 'date-parts': [[-44, 3, 15]] }],
      ['some day', undefined],
      ['1/2/3', undefined],
    ] as const)
      assert.deepEqual(bibDate(text), date, text);
  });

  it('of BibTeX takes month and day from what people write', () => {
    for (const [year, month, date] of [
      ['1984/1985', '', { 'date-parts': [[1984], [1985]] }],
      ['1850--1860', '', { 'date-parts': [[1850], [1860]] }],
      ['c. 1850', '', { 'date-parts': [[1850]], circa: true }],
      ['[1923?]', '', { 'date-parts': [[1923]], circa: true }],
      ['2001', '03~3', { 'date-parts': [[2001, 3, 3]] }],
      ['2001', '3~03', { 'date-parts': [[2001, 3, 3]] }],
      ['2001', '12~03', { 'date-parts': [[2001, 3, 12]] }],
      ['2001', '12~31', { 'date-parts': [[2001, 12, 31]] }],
      ['2001', 'March', { 'date-parts': [[2001, 3]] }],
      [
        '2001',
        '01/02',
        {
          'date-parts': [
            [2001, 1],
            [2001, 2],
          ],
        },
      ],
      [
        '2001',
        'Jan--Feb',
        {
          'date-parts': [
            [2001, 1],
            [2001, 2],
          ],
        },
      ],
      ['2001', 'May 3rd', { 'date-parts': [[2001, 5, 3]] }],
      ['2001', 'Summer', { 'date-parts': [[2001]], season: 2 }],
      ['2001', 'soon', { 'date-parts': [[2001]] }],
      ['in press', '', undefined],
    ] as const)
      assert.deepEqual(bibtexDate(year, month), date, `${year} ${month}`);
    assert.deepEqual(bibtexDate('2001', '4', '5'), { 'date-parts': [[2001, 4, 5]] });
  });

  it('is that of date where both are given', async () => {
    const { issued } = await itemOf('date = {2020-05}, year = {1999}, month = {3}');
    assert.deepEqual(issued, { 'date-parts': [[2020, 5]] });
  });

  it('of @string months joined with a day is whole', async () => {
    const { issued } = await itemOf('year = 2001, month = mar # "~3"');
    assert.deepEqual(issued, { 'date-parts': [[2001, 3, 3]] });
  });
});

describe('an entry as a record', () => {
  it('says what becomes of the work in words', async () => {
    assert.equal((await itemOf('pubstate = {inpress}')).status, 'in press');
    assert.equal((await itemOf('pubstate = {submitted}')).status, 'submitted');
  });

  it('has the types pandoc has', async () => {
    for (const [type, csl] of [
      ['manual', 'book'],
      ['booklet', 'pamphlet'],
      ['bookinbook', 'chapter'],
      ['inreference', 'entry-encyclopedia'],
    ] as const)
      assert.equal((await itemOf('title = {T}', type)).type, csl);
  });

  it('has the subtitle of what it stands in', async () => {
    const item = await itemOf('booktitle = {Ithake}, booksubtitle = {A {\\"U}berblick}', 'incollection');
    assert.equal(item['container-title'], 'Ithake: A Überblick');
  });

  it('has what is added to titles, and that of the volume where there are several', async () => {
    const part = await itemOf(
      'title = {Part}, titleaddon = {A review}, booktitle = {Volume}, booktitleaddon = {Proceedings}, maintitle = {Works}',
      'incollection',
    );
    assert.deepEqual([part.title, part['container-title']], ['Part. A review', 'Volume. Proceedings']);
    const asked = await itemOf('title = {Who?}, titleaddon = {Review}', 'article');
    assert.equal(asked.title, 'Who? Review');
  });

  it('has the title of its book where it has none, and the journal whatever its type', async () => {
    const chapter = await itemOf('crossref = {b}', 'inbook', '@book{b, title = {Relativity}, year = 1920}');
    assert.deepEqual([chapter.title, chapter['container-title']], ['Relativity', undefined]);
    assert.equal((await itemOf('booktitle = {Talks}, editor = {A}', 'proceedings')).title, 'Talks');
    const ruling = await itemOf('title = {A v B}, journaltitle = {CLR}', 'jurisdiction');
    assert.equal(ruling['container-title'], 'CLR');
  });

  it('has the organization before the publisher, and is a talk where it was given', async () => {
    const made = await itemOf(
      'title = {T}, organization = {ACM {SIGGRAPH}}, publisher = {Knuth and Sons}',
      'proceedings',
    );
    assert.equal(made.publisher, 'ACM SIGGRAPH; Knuth and Sons');
    assert.equal(
      (await itemOf('title = {T}, institution = {MIT}, publisher = {MIT Press}', 'book')).publisher,
      'MIT Press',
    );
    assert.equal((await itemOf('title = {T}, eventtitle = {Days of it}', 'unpublished')).type, 'speech');
    assert.equal((await itemOf('title = {T}', 'unpublished')).type, 'manuscript');
  });

  it('inherits through many entries in a circle without going round', async () => {
    const keys = Array.from({ length: 40 }, (_, index) => `x${index}`);
    const xdata = keys
      .map((key, index) => `@xdata{${key}, xdata = {${keys.join(',')}}, note${index} = {n}}`)
      .join('\n');
    const found = await itemOf(
      `title = {T}, xdata = {${keys.join(',')}}`,
      'book',
      `${xdata}\n@xdata{x0, publisher = {P}}`,
    );
    assert.equal(found.title, 'T');
    const chain =
      '@inbook{key2, crossref = {b}}\n@book{b, title = {B}, xdata = {p}, crossref = {key}}\n@xdata{p, publisher = {P}}';
    assert.equal((await itemOf('title = {C}, crossref = {b}', 'inbook', chain)).publisher, 'P');
  });
});

describe('a .bib file of any kind', () => {
  it('is read with a byte order mark, CRLF, comments, joined strings and aliases', async () => {
    const text =
      '\uFEFF% a comment with @article{no, title={No}}\r\n@string{j = "Journal"}\r\n@string{jn = j # " of North"}\r\n@Article{a:b/c.d+e-f_g!,\r\n  title = "One" # { two}, % said @book\r\n  journal = jn # " " # 3,\r\n  ids = {old, older}\r\n}\r\n';
    const file = readBib(text);
    assert.deepEqual(
      file.entries.map(({ key, aliases }) => [key, aliases]),
      [['a:b/c.d+e-f_g!', ['old', 'older']]],
    );
    const item = await file.item(file.entries[0]!, []);
    assert.equal(item.title, 'One two');
    assert.equal(item['container-title'], 'Journal of North 3');
    assert.deepEqual(file.findings, []);
  });

  it('is read where it is not UTF-8: what cannot be decoded stands as a sign, and every key is there', () => {
    const latin1 = Uint8Array.from('@book{müller, title={Größe}}\n@book{b, title={T}}', (letter) =>
      letter.charCodeAt(0),
    );
    const { entries } = readBib(new TextDecoder().decode(latin1));
    assert.equal(entries.length, 2);
    assert.equal(entries[1]!.key, 'b');
  });

  it('is read with a key of every odd character', () => {
    const odd = 'Ä:b/c.d+e-f_g!h?i*j;k&l<m>n|o^p$q§r';
    assert.equal(readBib(`@book{${odd}, title={T}}`).entries[0]!.key, odd);
  });
});
