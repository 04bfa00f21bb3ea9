import assert from 'node:assert/strict';
import fc from 'fast-check';
import { selectedWords } from '../../../src/core/corpus/selectedWords.ts';

/** Selects the text between two bars of `marked`. */
function selected(marked: string, plain = marked.replaceAll('|', '')): string {
  const [before = '', inside = ''] = marked.split('|');
  return selectedWords(marked.replaceAll('|', ''), plain, before.length, before.length + inside.length);
}

describe('the words of a selection in a source', () => {
  it('are the selected ones where the file is plain', () => {
    assert.equal(selected('The river |rose by a metre| in May.'), 'rose by a metre');
  });

  it('are whole where half a word is selected', () => {
    assert.equal(selected('The ri|ver rose by a me|tre in May.'), 'river rose by a metre');
  });

  it('are without the spaces around them, and with the marks that are selected', () => {
    assert.equal(selected('She said: | “it rose.” |Then she left.'), '“it rose.”');
  });

  it('are the plain words where the file has markup', () => {
    const plain = 'The river rose by a metre in May.';
    assert.equal(
      selected('The |*river* rose by a| [metre](https://example.org/river-in-May) in May.', plain),
      'river rose by a',
    );
    assert.equal(
      selected('The *river* rose |by a [metre](https://example.org/x) in May.|', plain),
      'by a metre in May.',
    );
  });

  it('are on one line where the file has several', () => {
    assert.equal(
      selected('The river |rose\nby a metre|\nin May.', 'The river rose by a metre in May.'),
      'rose by a metre',
    );
  });

  it('are the whole passage when all of it is selected', () => {
    assert.equal(selectedWords('A *b* c.', 'A b c.', -20, 100), 'A b c.');
  });

  it('are none when no word is selected', () => {
    assert.equal(selected('One | … | two'), '');
    assert.equal(selected('One *|*| two', 'One two'), '');
  });

  it('always stand in the passage', () => {
    const words = fc.array(fc.constantFrom('river', 'rose', '*May*', '[x](y)', '“it', 'is.”', '\n', 'é', 'river'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, fc.nat(60), fc.nat(60), (parts, from, length) => {
        const written = parts.join(' ');
        const plain = written
          .replace(/\*|\]\(y\)|\[/g, '')
          .replace(/\s+/g, ' ')
          .trim();
        const found = selectedWords(written, plain, from, from + length);
        assert.ok(plain.includes(found), `${JSON.stringify(found)} in ${JSON.stringify(plain)}`);
      }),
    );
  });
});
