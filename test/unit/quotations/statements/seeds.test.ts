import assert from 'node:assert/strict';
import type { Statement } from '../../../../src/core/quotations/statement.ts';
import { sameStatement } from '../../../../src/core/quotations/statements/sameStatement.ts';
import { statementsIn } from '../../../../src/core/quotations/statements/statementsIn.ts';
import { describeSeeds, seeds } from '../../../support/seeds.ts';

describeSeeds('statements of the two articles', () => {
  /** Paragraph (non-empty line) and speaker of each quotation, as the fact sheet lists them. */
  const first: [number, string][] = [
    [4, 'Moscow’s ambassador to the UN'],
    [9, 'Renad Mansour'],
    [10, 'Renad Mansour'],
    [11, 'Renad Mansour'],
    [11, 'Renad Mansour'],
    [12, 'Dmitry Peskov'],
    [13, 'Dmitry Peskov'],
    [14, 'Dmitry Peskov'],
    [17, 'Arman Mahmoudian'],
    [17, 'Arman Mahmoudian'],
    [19, 'Arman Mahmoudian'],
    [22, 'Vladimir Putin'],
    [24, 'Holger Schmieding'],
    [24, 'Holger Schmieding'],
    [30, 'Ksenia Svetlova'],
    [32, 'Ksenia Svetlova'],
    [35, 'Renad Mansour'],
    [37, 'Arman Mahmoudian'],
    [38, 'Arman Mahmoudian'],
  ];
  const second: [number, string][] = [
    [13, 'Vasily Nebenzya'],
    [16, 'document'],
    [24, 'Dmitry Peskov'],
    [24, 'Dmitry Peskov'],
    [24, 'Dmitry Peskov'],
    [26, 'Ryabkov'],
    [26, 'Ryabkov'],
    [36, 'Putin and other Russian officials'],
  ];

  function read(text: string, date?: string): (Statement & { readonly line: number })[] {
    const lines = [...text.matchAll(/[^\n]*\S[^\n]*/g)];
    const passages = lines.map(({ 0: line, index }) => ({ start: index, end: index + line.length, kind: 'body' }));
    return statementsIn({ text, passages, date }, { match: () => [] }).map((statement) => ({
      ...statement,
      line: 1 + passages.findIndex(({ start, end }) => start <= statement.span.start && statement.span.end <= end),
    }));
  }

  const quoted = (text: string) => read(text).filter(({ form }) => form === 'quoted');

  for (const [name, expected, text] of [
    ['first', first, () => seeds().a],
    ['second', second, () => seeds().b],
  ] as const)
    it(`quote all that the fact sheet of the ${name} lists, with their speakers`, () => {
      assert.deepEqual(
        quoted(text()).map(({ line, speaker }) => [line, speaker?.name]),
        expected,
      );
    });

  it('report without quoting what the fact sheet names', () => {
    const reported = (text: string) =>
      read(text)
        .filter(({ form }) => form === 'reported')
        .map(({ line, speaker }) => `${line} ${speaker?.name}`);
    const a = reported(seeds().a);
    for (const each of [
      '9 Renad Mansour',
      '12 Dmitry Peskov',
      '16 Arman Mahmoudian',
      '18 Arman Mahmoudian',
      '22 Vladimir Putin',
      '29 Sergei Lavrov',
      '31 Ksenia Svetlova',
      '33 Renad Mansour',
    ])
      assert.ok(a.includes(each), each);
    const b = reported(seeds().b);
    for (const each of [
      '12 Russian officials',
      '18 Iranian officials',
      '34 Dmitry Peskov',
      '34 Ryabkov',
      '35 Ryabkov',
      '36 Donald Trump',
      '39 media report',
    ])
      assert.ok(b.includes(each), each);
  });

  it('resolve the weekdays of the first when its date is given, and never without', () => {
    const on = (date?: string) =>
      read(seeds().a, date).flatMap(({ line, date: day }) => (day ? [`${line} ${day}`] : []));
    assert.deepEqual(
      [...new Set(on('2025-06-24'))],
      ['12 2025-06-24', '14 2025-06-23', '22 2025-06-20', '29 2025-06-24'],
    );
    assert.deepEqual(on(), []);
  });

  it('hold three of one speaker in other words, and no other pair', () => {
    const ofSecond = quoted(seeds().b);
    const pairs = quoted(seeds().a).flatMap((a) =>
      ofSecond
        .filter((b) => sameStatement(a, b))
        .map((b) => `${a.line}: ${a.text.slice(0, 5)} / ${b.text.slice(0, 9)}`),
    );
    assert.deepEqual(pairs, ['12: spoil / There are', '13: Russi / Russia ha', '13: Russi / We intend']);
  });
});
