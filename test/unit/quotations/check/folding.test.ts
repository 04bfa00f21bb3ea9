import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldedText, foldQuoted } from '../../../../src/core/quotations/check/compare/foldQuoted.ts';
import { originalEnd, originalStart } from '../../../../src/core/quotations/check/compare/sourceText.ts';

const characters = fc.constantFrom(
  ...'abc ABC éß 12 ., ; : ! ? - – — “ ” ‘ ’ « » " \' … ( ) [ ] \n \t \u00a0 \u00ad \u200b ﬁ \u0301 ж ع 漢 😀'.split(
    ' ',
  ),
  ' ',
  '\n',
  '--',
  '...',
  '-\n',
);
const texts = fc.array(characters, { maxLength: 60 }).map((parts) => parts.join(''));

describe('Folding quoted words', () => {
  for (const [title, a, b] of [
    ['marks of any kind and level', 'He said “it’s ‘done’ now”', 'He said "it\'s "done" now"'],
    ['guillemets with blanks in them', 'il dit « oui » enfin', 'il dit “oui” enfin'],
    ['dashes with blanks or without', 'one—two – three -- four', 'one – two—three---four'],
    ['white space of any kind', 'one\u00a0two\n three\t\tfour', 'one two three four'],
    ['blanks before stops, as the French have them', 'Quoi\u202f? Oui !', 'Quoi? Oui!'],
    ['ligatures', 'eﬃcient ﬁre ﬂow', 'efficient fire flow'],
    ['soft hyphens and characters without width', 'part\u00adner\u200bship', 'partnership'],
    ['composed and decomposed letters', 'caf\u00e9 d\u0065\u0301j\u00e0', 'cafe\u0301 d\u00e9ja\u0300'],
    ['stops inside or outside a closing mark', 'called it “done”, and left', 'called it “done,” and left'],
    ['ellipses', 'one … two . . . three', 'one... two… three'],
    ['numbers of notes', 'its aims.[12] Then', 'its aims. Then'],
  ] as const)
    it(`takes ${title} for the same`, () => assert.equal(foldedText(a), foldedText(b)));

  for (const [title, a, b] of [
    ['case', 'The treaty', 'the treaty'],
    ['a word', 'has really helped', 'has actually helped'],
    ['a comma', 'one, two', 'one two'],
    ['an accent', 'resume', 'résumé'],
    ['words run together', 'a part', 'apart'],
  ] as const)
    it(`keeps ${title} apart`, () => assert.notEqual(foldedText(a), foldedText(b)));

  it('gives the same text with and without places', () => {
    fc.assert(fc.property(texts, (text) => assert.equal(foldQuoted(text).text, foldedText(text))));
  });

  it('has one place for each code unit, in order and within the text, and the length last', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: folded, places } = foldQuoted(text);
        assert.equal(places.length, folded.length + 1);
        assert.equal(places.at(-1), text.length);
        for (let index = 1; index < places.length; index++) assert.ok(places[index]! >= places[index - 1]!);
      }),
    );
  });

  it('leads each word back to the word it came from', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const folded = foldQuoted(text);
        for (const { 0: word, index } of folded.text.matchAll(/[a-z]+/giu)) {
          const original = text.slice(originalStart(folded, index), originalEnd(folded, index + word.length, text));
          assert.ok(
            foldedText(original).includes(word) || foldedText(`${original}x`).includes(word),
            `${word} in ${original}`,
          );
        }
      }),
    );
  });

  it('does not see which blanks and which marks there are', () => {
    const word = fc.constantFrom('alpha', 'Beta', 'été', 'don’t', 'well-known', '“gamma”', 'delta,', 'end.', '—', '…');
    const blanks = fc
      .array(fc.constantFrom(' ', '\n', '\u00a0', '\t', '\u2009'), { minLength: 1, maxLength: 3 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(fc.array(fc.tuple(word, blanks), { maxLength: 12 }), (parts) => {
        const plain = parts.map(([each]) => each).join(' ');
        const other = parts
          .map(([each, blank]) => each.replace(/[“”]/g, '"').replace(/’/g, "'").replace('—', '--') + blank)
          .join('');
        assert.equal(foldedText(other), foldedText(plain));
      }),
    );
  });

  it('takes time in proportion to the text', () => {
    assert.equal(foldedText(`${'“a… '.repeat(50_000)}`).length > 0, true);
  });
});
