import assert from 'node:assert/strict';
import { JoinedRows } from '../../../src/core/citations/library/joinedRows.ts';
import type { LibraryRow } from '../../../src/core/citations/library/libraryRow.ts';
import type { Mirror } from '../../../src/editor/mirror.ts';
import { RowSearch } from '../../../src/editor/rowSearch.ts';
import type { ResearchClient } from '../../../src/worker/client.ts';

const doe: LibraryRow = { key: 'doe', label: 'Doe', search: 'doe rivers of ice' };

/** What the worker is asked. */
function searched() {
  const asked: (AbortSignal | undefined)[] = [];
  const request = async (_method: string, _params: unknown, signal?: AbortSignal) => {
    asked.push(signal);
    signal?.throwIfAborted();
    return ['doe', 'gone'];
  };
  const joined = new JoinedRows([doe]);
  const mirror = { joined, library: joined.rows, row: (key: string) => (key === 'doe' ? doe : undefined) };
  const search = new RowSearch({ request } as unknown as ResearchClient, mirror as unknown as Mirror);
  return { search, asked };
}

describe('looking for rows', () => {
  it('asks the worker only when none matches', async () => {
    const { search, asked } = searched();
    assert.deepEqual(await search.meant('ice', new Set()), [doe]);
    assert.equal(asked.length, 0);
    assert.deepEqual(await search.meant('rievrs', new Set()), [doe]);
    assert.equal(asked.length, 1);
  });

  it('gives the worker up when it is cancelled', async () => {
    const { search, asked } = searched();
    const stopped = AbortSignal.abort();
    await assert.rejects(search.meant('rievrs', new Set(), stopped));
    assert.deepEqual(asked, [stopped]);
  });
});
