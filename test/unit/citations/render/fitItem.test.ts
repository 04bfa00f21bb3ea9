import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CslItem } from '../../../../src/core/citations/item.ts';
import { fitItem } from '../../../../src/core/citations/render/fitItem.ts';
import { CiteEngines } from '../../../../src/core/citations/render.ts';
import { bundledStyleStore } from '../../../support/styles.ts';
import { complete } from './items.ts';

/** An item as a file may hold it. */
function fit(item: Readonly<Record<string, unknown>>) {
  const { id, type, 'citation-key': key, ...rest } = fitItem({ id: 'k', type: 'book', ...item } as CslItem);
  assert.deepEqual([id, type, key], ['k', 'book', 'k']);
  return rest;
}

describe('fitItem', () => {
  it('leaves a well-formed item as it is', () => {
    assert.deepEqual(fitItem(complete), { ...complete, 'citation-key': complete.id });
  });

  it('takes names that are text, and one name that is no list', () => {
    assert.deepEqual(fit({ author: 'Harbour Authority' }), { author: [{ literal: 'Harbour Authority' }] });
    assert.deepEqual(fit({ author: [{ given: 'Ada' }, null, {}, { family: 'Berg', given: 3 }] }), {
      author: [{ literal: 'Ada' }, { family: 'Berg', given: '3' }],
    });
    assert.deepEqual(fit({ editor: [] }), {});
  });

  it('takes dates that are text or numbers, and parts that are text', () => {
    assert.deepEqual(fit({ issued: '2019-03' }), { issued: { raw: '2019-03' } });
    assert.deepEqual(fit({ issued: 2019 }), { issued: { raw: '2019' } });
    assert.deepEqual(fit({ issued: { 'date-parts': [['2019', '3', '']] } }), { issued: { 'date-parts': [[2019, 3]] } });
    assert.deepEqual(fit({ issued: { 'date-parts': [[null]] } }), {});
    assert.deepEqual(fit({ issued: { 'date-parts': [[]], literal: 'spring' } }), { issued: { literal: 'spring' } });
    assert.deepEqual(fit({ issued: { 'date-parts': [[1900]], circa: true } }), {
      issued: { 'date-parts': [[1900]], circa: true },
    });
  });

  it('makes numbers text, closes up white space and leaves out what is neither', () => {
    assert.deepEqual(
      fit({ volume: 12, title: 'The\n long  strait', keyword: ['a'], custom: {}, note: '', abstract: null }),
      {
        volume: '12',
        title: 'The long strait',
      },
    );
  });

  it('makes something of an item without a type', () => {
    assert.equal(fitItem({ id: 'k' } as unknown as CslItem).type, 'document');
  });

  it('keeps any item from stopping a style', async function () {
    this.timeout(60_000);
    const engines = new CiteEngines(await bundledStyleStore());
    const variable = fc.constantFrom(
      'title',
      'author',
      'issued',
      'accessed',
      'page',
      'volume',
      'URL',
      'DOI',
      'language',
      'editor',
      'note',
    );
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.record({ 'date-parts': fc.jsonValue({ maxDepth: 2 }), raw: fc.string() }, { requiredKeys: [] }),
      fc.array(fc.record({ family: fc.string(), given: fc.string(), literal: fc.string() }, { requiredKeys: [] })),
    );
    const type = fc.constantFrom('book', 'webpage', 'article-journal', 'legal_case', 'nonsense', '');
    await fc.assert(
      fc.asyncProperty(fc.dictionary(variable, value), type, fc.string({ minLength: 1 }), async (fields, kind, key) => {
        const item = { ...fields, id: key, type: kind } as CslItem;
        for (const style of ['mla', 'ama']) {
          const [entry] = await engines.references([item], style, '');
          const { text } = await engines.citation({ items: [{ key }], mode: 'narrative' }, [item], style, '');
          assert.equal(entry?.key, key);
          assert.ok(entry.text);
          assert.ok(text);
        }
      }),
      { numRuns: 60 },
    );
  });
});
