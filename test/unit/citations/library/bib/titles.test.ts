import assert from 'node:assert/strict';
import type { CslItem } from '../../../../../src/core/citations/item.ts';
import { readBib } from '../../../../../src/core/citations/library/bib/readBib.ts';

async function itemOf(fields: string, type = 'article'): Promise<CslItem> {
  const file = readBib(`@${type}{key, ${fields}}\n`);
  return file.item(file.entries[0]!, []);
}

describe('the titles of an entry', () => {
  it('are without a subtitle whose title is not there', async () => {
    const lone = await itemOf('subtitle = {Tides}', 'book');
    assert.equal(lone.title, undefined);
    const chapter = await itemOf('title = {Tides}, booksubtitle = {Shores}', 'incollection');
    assert.equal(chapter['container-title'], undefined);
    const volume = await itemOf('title = {Tides}, mainsubtitle = {Shores}', 'book');
    assert.equal(volume['container-title'], undefined);
    const issue = await itemOf('title = {Tides}, journal = {Shore}, issuesubtitle = {Spring}');
    assert.deepEqual([issue['container-title'], issue['volume-title']], ['Shore', undefined]);
  });

  it('have the subtitle of a journal, however the field of the journal is called, and that of a book', async () => {
    for (const field of ['journal', 'journaltitle']) {
      const found = await itemOf(`title = {Tides}, ${field} = {Shore}, journalsubtitle = {A Review}`);
      assert.equal(found['container-title'], 'Shore: A Review');
    }
    assert.equal((await itemOf('booktitle = {Tides}, subtitle = {A Survey}', 'book')).title, 'Tides: A Survey');
    assert.equal((await itemOf('title = {undefined: Tides}')).title, 'undefined: Tides');
  });

  it('writes the names of functions out in formulas, apart from letters, and drops thin blanks', async () => {
    for (const [latex, title] of [
      ['Sorting in $O(n\\log n)$', 'Sorting in O(n log n)'],
      ['At $37\\,^{\\circ}$C, $p\\!<\\!0.05$', 'At 37°C, p<0.05'],
      ['$\\sin\\theta$, $\\alpha\\,x$ and $\\max(a,\\,b)$', 'sin θ, αx and max(a,b)'],
      ['$n\\,\\ln\\left(n\\right)$ and $x_\\min$', 'n ln(n) and xmin'],
      ['$2\\to\\:3$', '2→3'],
    ] as const) {
      const found = await itemOf(`title = {${latex}}`);
      assert.equal(found.title?.replace(/<[^>]*>/g, ''), title);
    }
  });
});
