import assert from 'node:assert/strict';
import fc from 'fast-check';
import { draftQuotations } from '../../../../src/core/quotations/check/draft/draftQuotations.ts';
import type { DocumentLanguage } from '../../../../src/core/text/language.ts';
import { finderOf, person } from './support/corpus.ts';

function found(text: string, language: DocumentLanguage): string[] {
  return draftQuotations(text, language).map(
    ({ words, citation }) => `${words.replace(/[\s\u200b]+/g, ' ')}${citation ? ` @${citation.items[0]!.key}` : ''}`,
  );
}

const cases: readonly (readonly [string, DocumentLanguage, string, readonly string[]])[] = [
  [
    'inline, with emphasis and escapes',
    'markdown',
    'He said “it is *really* \\[very\\] bad” [@a, p. 3].',
    ['it is really [very] bad @a'],
  ],
  ['between guillemets', 'markdown', 'Il dit « nous sommes ici » [@a].', ['nous sommes ici @a']],
  [
    'between marks written as HTML names or numbers',
    'markdown',
    'He said &ldquo;it is a very bad year&rdquo; [@a], “the others of it” [@b] and &quot;we don&rsquo;t go away&quot;[@c].',
    ['it is a very bad year @a', 'the others of it @b', 'we don’t go away @c'],
  ],
  [
    'between other marks written as numbers, nested or swapped',
    'markdown',
    'A &#8222;das ist ein Satz&#x201C; [@a]. B &raquo;noch ein ganzer Satz&laquo; [@b]. C &ldquo;&lsquo;We go home,&rsquo; he said&rdquo; [@c].',
    ['das ist ein Satz @a', 'noch ein ganzer Satz @b', '‘We go home,’ he said @c'],
  ],
  [
    'between marks written as HTML names, over paragraphs',
    'markdown',
    '&ldquo;The first part of it.\n\n&ldquo;The second part of it,&rdquo; he said [@a].',
    ['The first part of it. The second part of it, @a'],
  ],
  [
    'in block quotes between such marks',
    'markdown',
    '> &ldquo;The words of a block.&rdquo; [@a]\n',
    ['The words of a block. @a'],
  ],
  ['not where code has such marks', 'markdown', 'Write `&ldquo;one two three&rdquo;` here.', []],
  ['between German marks', 'markdown', 'Er sagt „wir sind hier“ [@a].', ['wir sind hier @a']],
  [
    'nested, as one',
    'markdown',
    'She wrote “he called it ‘a very bad year’ for all” [@a].',
    ['he called it ‘a very bad year’ for all @a'],
  ],
  [
    'over paragraphs',
    'markdown',
    '“The first part of it.\n\n“The second part of it,” he said [@a].',
    ['The first part of it. The second part of it, @a'],
  ],
  ['in block quotes', 'markdown', 'As told:\n\n> The words of\n> a block. [@a]\n\nMore.', ['The words of a block. @a']],
  [
    'in block quotes whose citation follows',
    'markdown',
    '> The words of a block.\n\n[@a]\n',
    ['The words of a block. @a'],
  ],
  [
    'in block quotes whose citation leads to them',
    'markdown',
    'As @a has it:\n\n> The words of a block.\n',
    ['The words of a block. @a'],
  ],
  [
    'in block quotes with an author’s line',
    'markdown',
    '> The words of a block.\n> — Somebody [@a]',
    ['The words of a block. @a'],
  ],
  [
    'with the citation of a footnote',
    'markdown',
    'He said “the words of it”[^1].\n\n[^1]: See [@a, p. 2].',
    ['the words of it @a'],
  ],
  ['of any length right before a citation', 'markdown', 'It was “unbreakable” [@a].', ['unbreakable @a']],
  [
    'with the citation of the next sentence',
    'markdown',
    '“The words of it” are known. They are his [@a].',
    ['The words of it @a'],
  ],
  [
    'with the citation of the paragraph',
    'markdown',
    'As @a says. This is so. And “the words of it” too. End.',
    ['the words of it @a'],
  ],
  [
    'each with the running name before it',
    'markdown',
    'While @a says “one two three”, @b says “four five six”.',
    ['one two three @a', 'four five six @b'],
  ],
  ['in TeX’s marks', 'latex', "He said ``it is\nbad today'' \\autocite[3]{a}.", ['it is bad today @a']],
  ['in csquotes', 'latex', '\\textcquote[12]{a}{the \\emph{words} of \\& it\\ldots{}}', ['the words of & it… @a']],
  ['in csquotes with a language', 'latex', '\\foreigntextcquote{german}[3]{a}{die Worte hier}', ['die Worte hier @a']],
  ['nested in csquotes', 'latex', '\\enquote{the \\enquote{words} of it} \\cite{a}', ['the “words” of it @a']],
  ['in csquotes’ blocks', 'latex', '\\blockcquote[3]{a}{The words of it.}', ['The words of it. @a']],
  ['in environments', 'latex', '\\begin{quote}\nThe words of it. \\cite{a}\n\\end{quote}', ['The words of it. @a']],
  ['in Typst’s marks', 'typst', 'He said "it is _bad_ today" @a[p. 3].', ['it is bad today @a']],
  [
    'in Typst’s blocks',
    'typst',
    '#quote(block: true, attribution: <a>)[The words\\@it here.]',
    ['The words@it here. @a'],
  ],
  ['in Typst’s inline calls', 'typst', '#quote[the words of it] @a', ['the words of it @a']],
  ['in reStructuredText', 'rst', 'He said "it is *bad*" :cite:p:`a`.', ['it is bad @a']],
  [
    'in indented blocks',
    'rst',
    'As told.\n\n  The words of it.\n  More :cite:p:`a`\n\n  -- Me\n\nText',
    ['The words of it. More @a'],
  ],
  ['in AsciiDoc', 'asciidoc', 'He said "it is *bad* now" cite:[a(59)].', ['it is bad now @a']],
  ['in AsciiDoc’s curved marks', 'asciidoc', 'He said "`it is bad`" cite:[a].', ['it is bad @a']],
  ['in AsciiDoc’s blocks', 'asciidoc', '[quote, Me]\n____\nThe words of it cite:[a]\n____\n', ['The words of it @a']],
  ['in Org', 'org', 'He said "it is bad" [cite:@a p. 7]', ['it is bad @a']],
  ['in Org’s blocks', 'org', '#+begin_quote\nThe /words/ of it [cite:@a]\n#+end_quote', ['The words of it @a']],
  ['in MyST', 'myst', '> The words of it {cite:p}`a`\n', ['The words of it @a']],
  [
    'in marks that TeX’s fonts join',
    'latex',
    "Он <<сказал это сам>> \\cite{a}; ,,sie sagte es selbst'' \\cite{b}.",
    ['сказал это сам @a', 'sie sagte es selbst @b'],
  ],
  ['in plain text', 'plaintext', 'He said “the words of it” there.', ['the words of it']],
  [
    'that begin in a sentence and end with a name',
    'markdown',
    'It stands “at Lower Stoke” [@a].',
    ['at Lower Stoke @a'],
  ],
  [
    'from a book, not being its title',
    'markdown',
    'As in the book “they had no water” [@a].',
    ['they had no water @a'],
  ],
  ['between marks that are escaped', 'typst', 'He said \\"it is bad now\\" @a.', ['it is bad now @a']],
  [
    'with the author behind a dash',
    'latex',
    '\\begin{quote}\nThe words of it.\\\\\n\\hfill --- Owen Pritchard\n\\end{quote}',
    ['The words of it.'],
  ],
];

describe('The quotations of a draft', () => {
  for (const [title, language, text, expected] of cases)
    it(`are found ${title} (${language})`, () => assert.deepEqual(found(text, language), expected));

  for (const [title, language, text] of [
    ['titles', 'markdown', 'See “The End of the Long Peace” there.'],
    ['titles that are announced', 'markdown', 'An article titled “how it all began” is known.'],
    [
      'titles after a word for the work',
      'markdown',
      'Роман «Музей без реки» известен. Der Film „Nur ein Haus am Fluss“ und le livre « Une ville sans eau ».',
    ],
    ['single words', 'markdown', 'This “solution” and that “very idea”.'],
    ['code', 'markdown', 'Run `"one two three"` now.\n\n```\n"one two three"\n```\n'],
    ['front matter', 'markdown', '---\ntitle: “one two three four”\n---\nText.'],
    ['links', 'markdown', '[x](http://a.b "one two three four")'],
    ['callouts', 'markdown', '> [!NOTE]\n> This is a note of mine.'],
    ['comments', 'latex', "% ``one two three''\nText."],
    ['verbatim text', 'latex', "\\begin{verbatim}\n``one two three''\n\\end{verbatim}"],
    ['strings of code', 'typst', '#let x = "one two three"\n'],
  ] as const)
    it(`are not ${title} (${language})`, () => assert.deepEqual(found(text, language), []));

  it('keep for each code unit of their words where it stands', () => {
    const text = 'He said “it is *really* \\[very\\] bad” [@a].';
    const [quotation] = draftQuotations(text, 'markdown');
    const { words, places } = quotation!;
    for (let index = 0; index < words.length; index++)
      assert.ok([text[places[index]!], text[places[index]! + 1]].includes(words[index]));
  });

  it('have the speaker their sentence names', () => {
    const mentionsIn = finderOf([person('anna', 'Anna Kline'), person('ben', 'Ben Ode')]);
    const speakers = (text: string) =>
      draftQuotations(text, 'markdown', mentionsIn).map(
        ({ speaker }) => speaker && (speaker.actors[0] ?? speaker.name),
      );
    assert.deepEqual(speakers('“The words of it,” said Anna Kline [@a].'), ['anna']);
    assert.deepEqual(speakers('According to Kline, “the words of it” [@a].'), ['anna']);
    assert.deepEqual(speakers('Ben Ode met the press. Anna Kline, the envoy, said that “the words of it” [@a].'), [
      'anna',
    ]);
    assert.deepEqual(speakers('“The words of it,” John Doe said [@a].'), ['John Doe']);
    assert.deepEqual(speakers('“The words of it,” he said of Ben Ode and Anna Kline [@a].'), [undefined]);
  });

  it('have no speaker whom their sentence only describes', () => {
    const mentionsIn = finderOf([person('anna', 'Anna Kline'), person('ben', 'Ben Ode')]);
    const speakers = (text: string) =>
      draftQuotations(text, 'markdown', mentionsIn).map(({ speaker }) => speaker?.actors[0] ?? speaker?.name);
    assert.deepEqual(speakers('Residents said “the words of it” [@a].'), [undefined]);
    assert.deepEqual(speakers('Die Landrätin sagte: „die Worte von ihr“ [@a].'), [undefined]);
    assert.deepEqual(speakers('Министр заявил: «слова его самого» [@a].'), [undefined]);
    // Whoever speaks in the next clause or sentence does not speak here.
    assert.deepEqual(speakers('Kline said “the words of it” [@a], and Ben Ode said “more words of it” [@b].'), [
      'anna',
      'ben',
    ]);
    assert.deepEqual(speakers('Kline said “the words of it.” Ben Ode held that “more words of it” [@b] are true.'), [
      'anna',
      undefined,
    ]);
  });

  it('are found in any text without failing, within it and in order', () => {
    const parts = fc.constantFrom(
      '“',
      '”',
      '"',
      "''",
      '``',
      '\\enquote{',
      '}',
      '#quote[',
      ']',
      '[@a]',
      '\\cite{a}',
      '> ',
      '\n',
      '\n\n',
      'word ',
      'a b c d ',
      '____\n',
      '%',
      '`',
      '*',
      '\\',
    );
    const languages = fc.constantFrom<DocumentLanguage>(
      'markdown',
      'latex',
      'typst',
      'rst',
      'asciidoc',
      'org',
      'myst',
      'quarto',
      'plaintext',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), languages, (pieces, language) => {
        const text = pieces.join('');
        let last = 0;
        for (const { span, outer, words, places } of draftQuotations(text, language)) {
          assert.ok(
            outer.start >= last && outer.start <= span.start && span.end <= outer.end && outer.end <= text.length,
          );
          assert.equal(places.length, words.length + 1);
          last = outer.start;
        }
      }),
    );
  });

  it('have the last line of a LaTeX block that begins with a dash, unless it names somebody', () => {
    const block = (last: string) => `\\begin{quote}We closed the port today.\n${last}\\end{quote}\n`;
    assert.match(found(block('-- and then nobody came for a long time.'), 'latex')[0]!, /nobody came/);
    assert.doesNotMatch(found(block('--- Owen Pritchard'), 'latex')[0]!, /Pritchard/);
  });
});
