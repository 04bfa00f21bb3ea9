import assert from 'node:assert/strict';
import { nearestIn, preparedPieces } from '../../../../src/core/quotations/check/compare/nearest.ts';
import { isChangedQuotation } from '../../../../src/core/quotations/check/verify/likeness.ts';
import { SourceTexts } from '../../../../src/core/quotations/check/verify/sourceTexts.ts';
import { sourceFrom } from './support/corpus.ts';

/** A long text in which every word stands more than two hundred times. */
const common = 'it was but there for way one what could she do in this to and that'.split(' ');
const others = Array.from({ length: 84 }, (_, index) => `so${String.fromCharCode(97 + (index % 26))}${index}`);
const vocabulary = [...common, ...others];
const filler = Array.from({ length: 1100 }, (_, at) =>
  Array.from(
    { length: 12 },
    (_, index) => vocabulary[(at * 37 + index * (11 + (at % 13)) + at * index) % vocabulary.length],
  ).join(' '),
).join('.\n\n');
const odd = 'There was but one way for it. What was she to do in that?';

describe('What is nearest to quoted words', () => {
  async function near(words: string, text: string) {
    const body = new SourceTexts().body(await sourceFrom('long', `A title\n\n${text}`));
    const found = nearestIn(preparedPieces(words), body);
    const at = found?.spans.map(({ start, end }) => body.text.slice(start, end)).join(' … ');
    return { at, changed: found !== undefined && isChangedQuotation(found), found };
  }

  it('is found among words that are all frequent', async () => {
    const text = `${filler}.\n\n${odd}\n\n${filler}.`;
    const added = await near('There was but one zebra way for it.', text);
    assert.deepEqual([added.at, added.changed], ['There was but one way for it', true]);
    const first = await near('Zebra was but one way for it.', text);
    assert.equal(first.changed, true);
  });

  it('is the same sentence where two of its words are exchanged', async () => {
    const { changed, found } = await near(
      'would turn a danger into a nuisance',
      'The dam would turn a nuisance into a danger unless it were mended.',
    );
    assert.equal(changed, true);
    assert.deepEqual([...found!.moved].sort(), ['danger', 'nuisance']);
  });

  it('is nothing where the words are only those that every sentence has', async () => {
    const { changed } = await near(
      'the lighthouse of the town is to be sold',
      'The dam of the valley is to be built in the autumn.',
    );
    assert.equal(changed, false);
  });
});
