import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Statement } from '../../../../src/core/quotations/statement.ts';
import { sameStatement } from '../../../../src/core/quotations/statements/sameStatement.ts';

function statement(text: string, name = 'Anna Berg', actor?: string): Statement {
  return {
    span: { start: 0, end: text.length },
    form: 'quoted',
    text,
    speaker: { name, confidence: 'high', ...(actor === undefined ? {} : { actor }) },
    dateBasis: 'none',
    language: 'en',
    firstHand: true,
  };
}

describe('the same statement', () => {
  const first = statement('We have always kept the northern sluice open for the farmers.');
  const second = statement('The northern sluice has always been kept open for farmers, whatever they say.');

  it('is found in other words of the same speaker, with the words that differ', () => {
    const a = statement('The ministry really kept the sluice open all summer.');
    const b = statement('The ministry indeed kept the sluice open throughout summer, she said.');
    const same = sameStatement(a, b);
    assert.ok(same);
    const words = (of: Statement, at: 0 | 1) => same.differing[at].map(({ start, end }) => of.text.slice(start, end));
    assert.deepEqual(
      [words(a, 0), words(b, 1)],
      [
        ['really', 'all'],
        ['indeed', 'throughout'],
      ],
    );
  });

  it('is one of one speaker: by actor where known, else by name', () => {
    assert.equal(sameStatement(statement(first.text), statement(first.text, 'Karl Berg')), undefined);
    assert.ok(sameStatement(statement(first.text, 'Berg', 'anna'), statement(first.text, 'Anna Berg', 'anna')));
    assert.equal(
      sameStatement(statement(first.text, 'Berg', 'anna'), statement(first.text, 'Berg', 'karl')),
      undefined,
    );
  });

  it('is none where only small words or a name agree', () => {
    assert.equal(sameStatement(statement('It is what it is.'), statement('It is what it was.')), undefined);
    assert.equal(
      sameStatement(first, statement('The farmers of the valley are not ours to feed, and never were.')),
      undefined,
    );
  });

  it('is the same either way round, with shares between 0 and 1', () => {
    assert.equal(sameStatement(first, second) === undefined, sameStatement(second, first) === undefined);
    const word = fc.constantFrom('sluice', 'northern', 'farmer', 'farmers', 'the', 'open', 'closed', 'never', 'water');
    const text = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const same = sameStatement(statement(a), statement(b));
        if (same) assert.ok(same.share > 0 && same.share <= 1);
        const self = sameStatement(statement(a), statement(a));
        if (self) assert.equal(self.share, 1);
      }),
    );
  });

  it('of very long statements is told from their first words', () => {
    const long = statement(`The sluice stays open this winter. ${'word '.repeat(100_000)}`);
    assert.ok(sameStatement(long, statement('The sluice stays open this winter.')));
  });
});
