import assert from 'node:assert/strict';
import type { Source } from '../../../../src/core/corpus/source.ts';
import type { Finding, SuggestedEdit } from '../../../../src/core/finding.ts';
import { QuotationChecker } from '../../../../src/core/quotations/check/quotationChecker.ts';
import { applyEdits } from '../../../../src/core/text/edit.ts';
import type { DocumentLanguage } from '../../../../src/core/text/language.ts';
import { clock, contextOf, finderOf, person, sourceFrom, statement } from './support/corpus.ts';

const first = `On the harbour

“We asked the engineers for “three” full reports, 50% of them on A&B_works #1, and we are waiting,” Anna Kline said.

The northern dam, as the council decided, would not be opened before the autumn rains begin.
`;
const second = `On the dam

The villages below the dam were told nothing of the plans of the council.
`;
const actors = [person('anna', 'Anna Kline'), person('ben', 'Ben Ode')];

describe('The quick fixes of quotations', () => {
  let a: Source;
  let b: Source;
  before(async () => {
    a = await sourceFrom('first', first);
    b = await sourceFrom('second', second);
  });

  async function check(text: string, documentLanguage: DocumentLanguage): Promise<Finding[]> {
    const said = 'We asked the engineers for “three” full reports, 50% of them on A&B_works #1, and we are waiting,';
    const context = contextOf([a, b], {
      statementsOf: (source) => (source === a ? [statement(a, said, 'Anna Kline', { actor: 'anna' })] : []),
      actorOf: (id) => actors.find((actor) => actor.id === id),
    });
    const draft = { text, documentLanguage, context, version: 1, mentionsIn: finderOf(actors) };
    return (await new QuotationChecker(clock).check(draft)).flatMap(({ findings }) => findings);
  }

  /** Applies each fix of the one finding alone, and checks the text again. */
  async function fixed(text: string, language: DocumentLanguage, code: string): Promise<[SuggestedEdit, string][]> {
    const findings = await check(text, language);
    assert.deepEqual(
      findings.map((finding) => finding.code),
      [code],
      text,
    );
    const results: [SuggestedEdit, string][] = [];
    for (const edit of findings[0]!.edits ?? []) {
      const result = applyEdits(text, [edit]);
      const left = await check(result, language);
      assert.deepEqual(
        left.map(({ message }) => message),
        [],
        `${edit.title}:\n${result}`,
      );
      results.push([edit, result]);
    }
    return results;
  }

  const written: readonly (readonly [DocumentLanguage, (words: string, key: string) => string])[] = [
    ['markdown', (words, key) => `She said “${words}” [@${key}].\n`],
    ['markdown', (words, key) => `As told:\n\n> ${words}\n> [@${key}]\n\nMore.\n`],
    ['quarto', (words, key) => `She said "${words}" [@${key}].\n`],
    ['latex', (words, key) => `\\usepackage{biblatex}\nShe said \`\`${words}'' \\autocite{${key}}.\n`],
    [
      'latex',
      (words, key) => `\\usepackage{csquotes}\\usepackage{biblatex}\nShe said \\textcquote{${key}}{${words}} then.\n`,
    ],
    ['latex', (words, key) => `\\begin{quote}\n${words} \\cite{${key}}\n\\end{quote}\n`],
    ['typst', (words, key) => `She said "${words}" @${key}.\n`],
    ['typst', (words, key) => `#quote(block: true)[${words} @${key}]\n`],
    ['rst', (words, key) => `She said "${words}" :cite:p:\`${key}\`.\n`],
    ['rst', (words, key) => `As told.\n\n  ${words} :cite:p:\`${key}\`\n\nMore.\n`],
    ['asciidoc', (words, key) => `She said "${words}" cite:[${key}].\n`],
    ['org', (words, key) => `She said "${words}" [cite:@${key}].\n`],
    ['myst', (words, key) => `She said "${words}" {cite:p}\`${key}\`.\n`],
  ];
  const changes: readonly (readonly [string, string])[] = [
    ['as the mayor decided, would not be opened', 'another word'],
    ['as the council had decided, would not be opened', 'a word more'],
    ['would not opened before the autumn', 'a word less'],
    ['really decided, would not be opened', 'another word at the beginning'],
    ['would not be opened before the winter', 'another word at the end'],
    ['As the council decided, would not', 'a capital'],
    ['the council decided would not be opened', 'a comma less'],
    ['the council ruled would not be opened until the autumn', 'several'],
    ['the council decided, would be opened', 'no negation'],
  ];
  for (const [language, write] of written) {
    for (const [words, what] of changes)
      it(`make ${what} right in ${language}: ${write('…', 'k').trim().split('\n').at(-1)}`, async () => {
        const results = await fixed(write(words, 'first'), language, 'quotation.differs');
        const titles = results.map(([{ title }]) => title);
        assert.equal(titles[0], 'Use the source’s words');
        const mayMark = !/negation|comma less/.test(what);
        assert.equal(
          titles.some((title) => title.startsWith('Mark')),
          mayMark,
          titles.join(', '),
        );
        assert.ok(titles.at(-1)!.startsWith('Ignore'));
      });

    it(`cite the source that has the words in ${language}: ${write('…', 'k').trim().split('\n').at(-1)}`, async () => {
      const results = await fixed(
        write('told nothing of the plans of the council', 'first'),
        language,
        'quotation.wrong-source',
      );
      assert.equal(results.length, 2);
      assert.ok(results[0]![1].includes('second') && !results[0]![1].includes('first'));
    });
  }

  it('write the source’s words as the language wants them', async () => {
    for (const [language, text, expected] of [
      [
        'markdown',
        'Kline said “the engineers for many full reports, 50% of them on A&B” [@first].',
        'for ‘three’ full',
      ],
      ['latex', "Kline said ``on the B works \\#1, and we are waiting'' \\cite{first}.", 'A\\&B\\_works'],
      ['typst', 'Kline said "of them on Bworks \\#1, and we are waiting" @first.', 'A&B\\_works'],
    ] as const) {
      const findings = await check(text, language);
      const edit = findings[0]!.edits!.find(({ title }) => title.startsWith('Use'))!;
      assert.ok(applyEdits(text, [edit]).includes(expected), applyEdits(text, [edit]));
    }
  });

  it('keep the emphasis of the rest', async () => {
    const text = 'She said “The *northern* dam, as the mayor decided, would *not* be opened” [@first].';
    const [[, result]] = (await fixed(text, 'markdown', 'quotation.differs')) as [[SuggestedEdit, string]];
    assert.equal(result, text.replace('mayor', 'council'));
  });

  it('add a second source to a citation that other words need', async () => {
    const text = 'Both “as the council decided” and “told nothing of the plans” are known [@first].';
    const [[, result]] = (await fixed(text, 'markdown', 'quotation.wrong-source')) as [[SuggestedEdit, string]];
    assert.match(result, /\[@first; @second, para\. \d\]/);
  });

  it('add the citation that is missing, in and behind blocks', async () => {
    for (const [language, text] of [
      ['markdown', 'He said “told nothing of the plans of the council” there.\n'],
      ['markdown', '> The villages below the dam were told nothing\n\nMore.\n'],
      ['latex', "He said ``told nothing of the plans of the council'' there.\n"],
      ['latex', '\\begin{quote}\ntold nothing of the plans of the council\n\\end{quote}\n'],
      ['typst', '#quote(block: true)[told nothing of the plans of the council]\n'],
      ['rst', 'He said "told nothing of the plans of the council" there.\n'],
      ['asciidoc', 'He said "told nothing of the plans of the council" there.\n'],
      ['org', '#+begin_quote\ntold nothing of the plans of the council\n#+end_quote\n'],
      ['myst', 'He said “told nothing of the plans of the council” there.\n'],
    ] as const) {
      const results = await fixed(text, language, 'quotation.uncited');
      assert.ok(results[0]![1].includes('second'), language);
    }
  });

  it('change the locator', async () => {
    const [[, result]] = (await fixed(
      'See “would not be opened before” [@first, para. 7].',
      'markdown',
      'quotation.wrong-locator',
    )) as [[SuggestedEdit, string]];
    assert.equal(result, 'See “would not be opened before” [@first, para. 2].');
  });

  it('name the one who says it, and drop the title of the other', async () => {
    const text = '“and we are waiting,” said Deputy Minister Ben Ode [@first].';
    const [[, result]] = (await fixed(text, 'markdown', 'quotation.wrong-speaker')) as [[SuggestedEdit, string]];
    assert.equal(result, '“and we are waiting,” said Anna Kline [@first].');
  });

  it('excuse words that are nowhere', async () => {
    for (const [language, write] of written)
      assert.equal(
        (await fixed(write('the ducks of my aunt can sing', 'first'), language, 'quotation.not-found')).length,
        1,
        language,
      );
  });

  it('are not offered where the command of the citation cannot say it, and the rest is checked', async () => {
    const text =
      "\\textcquote[3]{first}{The villages below the dam were told nothing} and ``The northern dam, as the council decided''.\n";
    const findings = await check(text, 'latex');
    const wrong = findings.find(({ code }) => code === 'quotation.wrong-source');
    assert.ok(wrong, findings.map(({ code }) => code).join(' '));
    assert.ok(!wrong.edits?.some(({ title }) => title.startsWith('Cite')));
  });
});
