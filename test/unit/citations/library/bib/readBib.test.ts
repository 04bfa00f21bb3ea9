import assert from 'node:assert/strict';
import fc from 'fast-check';
import { latexToText } from '../../../../../src/core/citations/library/bib/latex.ts';
import { plainName, splitNames } from '../../../../../src/core/citations/library/bib/names.ts';
import { readBib } from '../../../../../src/core/citations/library/bib/readBib.ts';

async function itemOf(text: string, key: string) {
  const file = readBib(text);
  const entry = file.entries.find((each) => each.key === key);
  assert.ok(entry, `${key} is an entry`);
  return file.item(entry, []);
}

describe('rows of a .bib file', () => {
  it('show author, year and title without LaTeX', () => {
    const [row] = readBib(
      '@article{goedel, author = {G{\\"o}del, Kurt and Erd\\H{o}s, P\\\'al}, title = {{\\"U}ber \\emph{formal} unentscheidbare S\\"atze}, date = {1931-05}}',
    ).entries;
    assert.equal(row!.label, 'Gödel & Erdős 1931 · Über formal unentscheidbare Sätze');
    assert.equal(row!.search, 'goedel kurt godel pal erdos uber formal unentscheidbare satze 1931');
  });

  it('have the year of the book for a chapter in it, and the fields of @xdata', () => {
    const { entries } = readBib(
      '@inbook{ch, author = {Doe, Jane}, title = {Part}, crossref = {bk}, xdata = {x}}\n@book{bk, title = {Whole}, year = 1999}\n@xdata{x, publisher = {P}}',
    );
    assert.deepEqual(
      entries.map(({ key, label }) => [key, label]),
      [
        ['ch', 'Doe 1999 · Part'],
        ['bk', '“Whole” 1999 · Whole'],
      ],
    );
  });

  it('know other keys of an entry', () => {
    assert.deepEqual(readBib('@misc{new, title = {T}, ids = {old, older}}').entries[0]!.aliases, ['old', 'older']);
  });
});

describe('findings of a .bib file', () => {
  const findings = (text: string) =>
    readBib(text).findings.map(
      ({ code, message, start }) => [code, message, text.slice(0, start).split('\n').length] as const,
    );

  it('put an unclosed entry on its line and keep the others', () => {
    const text = '@book{a, title = {x}}\n\n@book{b,\n title = {open\n@book{c, title = {y}}\n';
    assert.deepEqual(findings(text), [
      [
        'bibliography.broken-entry',
        'The entry “b” is never closed: a brace is missing. It is read as far as it goes.',
        3,
      ],
    ]);
    assert.deepEqual(
      readBib(text).entries.map(({ key }) => key),
      ['a', 'b', 'c'],
    );
  });

  it('tell where a brace too many ends an entry before its fields do', () => {
    const [[, said, line] = []] = findings('@book{a,\n title = {A}},\n year = 2000\n}\n\n@book{b, title = {C}}\n');
    assert.equal(said, 'The entry “a” ends here, and “year” is not read: there is a brace too many before it.');
    assert.equal(line, 2);
    assert.deepEqual(findings('@book{a, title = {A}}, as in year = 2000.\n@book{b, title = {C}}'), []);
  });

  it('list no more than the beginning of a field that a missing brace makes endless', () => {
    const text = `@book{a, title = {${'word {x} '.repeat(100_000)}`;
    const [entry] = readBib(text).entries;
    assert.ok(entry!.label.length < 110_000);
  });

  it('name a missing key, a missing comma and a value that is missing', () => {
    assert.match(findings('@book{, title = {x}}')[0]![1], /no citation key/);
    assert.match(findings('@book{a,\n title = {x}\n year = 2000}')[0]![1], /“a” a comma is missing/);
    assert.match(findings('@book{a,\n title,\n year = 2000}')[0]![1], /“title” is followed by no value/);
    assert.deepEqual(findings('@book{a, title = "x" # { and } # y, year = 2000,}'), []);
  });
});

describe('records of a .bib file', () => {
  it('resolve @string, months and joined values', async () => {
    const item = await itemOf(
      '@string{fp = "Foreign Policy"}\n@article{a, author = {Doe, Jane}, title = "One" # " and " # {Two}, journal = fp, year = 2020, month = may}',
      'a',
    );
    assert.equal(item['container-title'], 'Foreign Policy');
    assert.equal(item.title, 'One and Two');
    assert.deepEqual(item.issued, { 'date-parts': [[2020, 5]] });
  });

  it('inherit through crossref and xdata, their own fields first', async () => {
    const text =
      '@inbook{ch, title = {Part}, crossref = {bk}, publisher = {Own}}\n@book{bk, author = {Roe, R.}, title = {Whole}, xdata = {x}}\n@xdata{x, publisher = {Shared}, year = 1999}';
    const item = await itemOf(text, 'ch');
    assert.equal(item['container-title'], 'Whole');
    assert.equal(item.publisher, 'Own');
    assert.deepEqual(item.issued, { 'date-parts': [[1999]] });
  });

  it('have institutions whole, and tell newspapers from journals', async () => {
    const item = await itemOf(
      '@article{a, author = {{Ministry of Foreign Affairs} and Doe, Jane and others}, title = {T}, journaltitle = {J}, entrysubtype = {newspaper}}',
      'a',
    );
    assert.deepEqual(item.author, [
      { literal: 'Ministry of Foreign Affairs' },
      { family: 'Doe', given: 'Jane' },
      { literal: 'others' },
    ]);
    assert.equal(item.type, 'article-newspaper');
  });

  it('survive references in a circle and LaTeX that cannot be read', async () => {
    const circle = '@book{a, title = {A}, crossref = {b}}\n@book{b, title = {B}, crossref = {a}, xdata = {b}}';
    assert.equal((await itemOf(circle, 'a')).title, 'A');
    const odd = await itemOf(
      '@book{a, title = {Costs $5 and \\begin{x} more}, year = 2001, author = {Doe, Jane}}',
      'a',
    );
    assert.match(odd.title!, /Costs 5 and/);
    assert.equal(odd.author![0]!.family, 'Doe');
  });

  it('are made of any entry without throwing', async () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '"',
      ',',
      '=',
      '\\',
      '$',
      ' and ',
      'title',
      'author',
      '#',
      '\n',
      'x',
      '~',
      '\\"o',
      '%',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const file = readBib(`@book{key, title = {T},\n${pieces.join('')}\n}\n`);
        for (const entry of file.entries) assert.equal((await file.item(entry, [])).id, entry.key);
      }),
      { numRuns: 200 },
    );
  });
});

describe('LaTeX as plain text', () => {
  it('has its accents and letters composed', () => {
    assert.equal(
      latexToText("\\'{e}\\`a {\\\"o} \\c{c} \\v s \\H{o} \\'\\i{} {\\ss} \\o re \\L{}od\\'z"),
      'éà ö ç š ő í ß øre Łodź',
    );
  });

  it('is read once, however many blanks there are behind an accent', () => {
    assert.equal(latexToText(`\\'{  e} \\'{${' '.repeat(200_000)}`), "é '");
  });

  it('has no commands, braces and escapes left', () => {
    assert.equal(
      latexToText("A~\\emph{b} {C} \\& 5\\% --- ``d'' $x$ \\url{http://a.b/c_d}"),
      'A b C & 5% — “d” x http://a.b/c_d',
    );
  });
});

describe('names in a list', () => {
  it('are divided at and outside braces', () => {
    assert.deepEqual(splitNames('Doe, Jane and {Smith and Sons} AND Andrew Sand'), [
      'Doe, Jane',
      '{Smith and Sons}',
      'Andrew Sand',
    ]);
  });

  it('are read in every order BibTeX has', () => {
    assert.deepEqual(plainName('van der Berg, Jan'), { family: 'van der Berg', given: 'Jan' });
    assert.deepEqual(plainName('King, Jr, Martin Luther'), { family: 'King', given: 'Martin Luther' });
    assert.deepEqual(plainName('Ludwig van Beethoven'), { family: 'van Beethoven', given: 'Ludwig' });
    assert.deepEqual(plainName('{Smith and Sons}'), { literal: 'Smith and Sons' });
    assert.deepEqual(plainName('family=Salman, given=Mohammed, prefix=bin'), { family: 'Salman', given: 'Mohammed' });
  });
});

describe('commands that print nothing', () => {
  it('leave nothing in records and rows: break points, kept case, keys for sorting', async () => {
    const text = String.raw`@book{a, author = {{\noopsort{La}}{de La Fontaine}, Jean and {\relax Ph}ilippe Roe},
      title = {Soft\-ware {\SortNoop{x}}More}, year = {{\noopsort{1973c}}1981}, url = {http://a.b/c\-d}}`;
    const { author, title, issued } = await itemOf(text, 'a');
    assert.deepEqual(author?.map(({ family }) => family)[0], 'de La Fontaine');
    assert.equal(title, 'Software More');
    assert.deepEqual(issued, { 'date-parts': [[1981]] });
    assert.equal(readBib(text).entries[0]!.label, 'de La Fontaine & Roe 1981 · Software More');
  });

  it('are no break points inside words of other commands', () => {
    assert.equal(latexToText('A\\-B\\/C'), 'ABC');
    assert.equal(latexToText('\\relax\\ae{} \\nobreak x'), 'æ x');
  });
});

describe('a publisher', () => {
  it('keeps the word in its name', async () => {
    const text = '@book{a, title = {One}, publisher = {Springer Science and Business Media {LLC}}}';
    assert.equal((await itemOf(text, 'a')).publisher, 'Springer Science and Business Media LLC');
  });
});
