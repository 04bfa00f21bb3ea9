import assert from 'node:assert/strict';
import fc from 'fast-check';
import { quotedSpans } from '../../../src/core/quotations/quotedSpans.ts';
import { describeSeeds, seedParagraphs, seeds } from '../../support/seeds.ts';

const quoted = (text: string) => quotedSpans(text).map(({ start, end }) => text.slice(start, end));

describe('quoted spans', () => {
  it('stand between curly, straight, French, German and Polish marks', () => {
    assert.deepEqual(quoted('“one” and "two" and « trois » and „vier“ and „pięć” and »sechs« and ”sju”.'), [
      'one',
      'two',
      'trois',
      'vier',
      'pięć',
      'sechs',
      'sju',
    ]);
  });

  it('stand between single marks, and apostrophes are none', () => {
    assert.deepEqual(quoted('He called it ‘a Trojan’s horse’, didn’t he?'), ['a Trojan’s horse']);
    assert.deepEqual(quoted("It was 'the ministers' own plan' in the '90s, rock 'n' roll."), [
      "the ministers' own plan",
    ]);
    assert.deepEqual(quoted('The towns’ mayors met the province’s engineers.'), []);
    assert.deepEqual(quoted("The mayors' men didn't wait for James' dog."), []);
  });

  it('give the outer quotation of nested ones', () => {
    assert.deepEqual(quoted('“She said ‘never’ and left,” he said.'), ['She said ‘never’ and left,']);
    assert.deepEqual(quoted('‘She said “never” and left,’ he said.'), ['She said “never” and left,']);
    assert.deepEqual(quoted('«Он сказал „нет“ и ушёл», — сказала она.'), ['Он сказал „нет“ и ушёл']);
  });

  it('come in pieces, in order, when the speaker stands between', () => {
    assert.deepEqual(quoted('“The pump,” he said, “will hold.”'), ['The pump,', 'will hold.']);
    assert.deepEqual(quoted('"The pump," he said, "will hold."'), ['The pump,', 'will hold.']);
  });

  it('pass over a mark without a partner, and find those after it', () => {
    assert.deepEqual(quoted('A stray “ mark and “one quotation” here.'), ['one quotation']);
    assert.deepEqual(quoted('A stray ” mark, a 6" nail and "one quotation" here.'), ['one quotation']);
  });

  it('run to the end of a paragraph that opens with a mark which the next paragraph closes', () => {
    assert.deepEqual(quoted('“It goes on and on.\n\n“And ends here,” he said.'), [
      'It goes on and on.',
      'And ends here,',
    ]);
  });

  it('do not pair across a blank line', () => {
    assert.deepEqual(quoted('He said “one.\n\nTwo” was the answer.'), []);
  });

  it('lie inside the text, in order, apart, and never throw', () => {
    const piece = fc.constantFrom(
      'a',
      's',
      ' ',
      '“',
      '”',
      '"',
      "'",
      '‘',
      '’',
      '«',
      '»',
      '„',
      '\n\n',
      '.',
      '‚',
      '‹',
      '›',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of quotedSpans(text)) {
          assert.ok(last <= start && start < end && end <= text.length);
          assert.equal(text.slice(start, end).trim(), text.slice(start, end));
          last = end;
        }
      }),
    );
  });
});

describeSeeds('quoted spans of the two articles', () => {
  /** Paragraph (non-empty line) and the first and last words, as the fact sheet lists them. */
  const first: [number, string, string][] = [
    [4, 'a Pandora', 'box,'],
    [9, 'The rapprochement', 'for Iran,'],
    [10, 'Iran wanted', 'Russia,'],
    [11, 'From the', 'support,'],
    [11, 'They are', 'intervene.'],
    [12, 'spoil', 'Tehran,'],
    [13, 'Russia has', 'with Iran,'],
    [14, 'It all', 'say.'],
    [17, '(But)', 'Ukraine,'],
    [17, 'The likelihood', 'slim.'],
    [19, 'Another', 'these sites,'],
    [22, 'a factor', 'account.'],
    [24, 'For now,', 'Senate,'],
    [24, 'But if', 'on Russia.'],
    [30, 'Russia has', 'over Iran.'],
    [32, 'To be', 'give in,'],
    [35, 'You can', 'government,'],
    [37, 'Even if', 'reliability,'],
    [38, 'Other', 'partner,'],
  ];
  const second: [number, string, string][] = [
    [13, 'irresponsible', 'provocative'],
    [16, 'military-', 'technical'],
    [24, 'There are', 'and Tehran,'],
    [24, 'Russia has', 'taken,'],
    [24, 'We intend', 'Iran.'],
    [26, 'unbreakable', 'unbreakable'],
    [26, 'We are', 'cooperation.'],
    [36, 'excessively', 'enriched'],
  ];

  for (const [name, expected, text] of [
    ['first', first, () => seeds().a],
    ['second', second, () => seeds().b],
  ] as const)
    it(`are all found in the ${name}, with their words`, () => {
      const found = seedParagraphs(text()).flatMap((line, index) =>
        quoted(line).map((words) => [index + 1, words] as const),
      );
      assert.deepEqual(
        found.map(([line]) => line),
        expected.map(([line]) => line),
      );
      for (const [index, [, words]] of found.entries()) {
        assert.ok(words.startsWith(expected[index]![1]), words);
        assert.ok(words.endsWith(expected[index]![2]), words);
      }
    });
});
