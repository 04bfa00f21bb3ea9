import assert from 'node:assert/strict';
import { archivedCopy, foundAt } from '../../../src/core/corpus/provenance.ts';

const page = 'https://a.example/news?id=3';

describe('where a text was found', () => {
  it('is what the user says, else where it was fetched from; a page that only states its address adds nothing', () => {
    assert.deepEqual(foundAt({ url: page, fetched: 'https://b.example/' }), { URL: page });
    assert.deepEqual(foundAt({ fetched: page }), { URL: page });
    assert.deepEqual(foundAt({ stated: page }), {});
    assert.deepEqual(foundAt({}), {});
  });

  it('is the page that the address of an archived copy names, and the copy', () => {
    for (const copy of [
      `https://web.archive.org/web/20240131120000/${page}`,
      `http://web.archive.org/web/20240131120000id_/${page}`,
      `https://arquivo.pt/wayback/20240131120000/${page}`,
      `https://archive.ph/2024.01.31-120000/${page}`,
    ]) {
      assert.deepEqual(foundAt({ url: copy }), { URL: page, 'archive-URL': copy });
      assert.deepEqual(foundAt({ stated: copy }), { URL: page, 'archive-URL': copy });
    }
    assert.deepEqual(archivedCopy('https://web.archive.org/web/20240131120000/https:/a.example/x'), {
      original: 'https://a.example/x',
    });
  });

  it('is the page that the copy states where its own address does not say', () => {
    const copy = 'https://perma.cc/AB12-CD34';
    assert.deepEqual(foundAt({ url: copy, stated: page }), { URL: page, 'archive-URL': copy });
    assert.deepEqual(foundAt({ url: page, fetched: copy }), { URL: page, 'archive-URL': copy });
    assert.deepEqual(foundAt({ fetched: copy }), { 'archive-URL': copy });
  });

  it('is no archived copy without a time, whatever the site is called', () => {
    for (const address of [
      `https://web.archive.org/web/*/${page}`,
      'https://web.archive.org/',
      'https://archive.example/2024/report',
      'https://a.example/20240131/report',
    ])
      assert.equal(archivedCopy(address), undefined, address);
  });
});
