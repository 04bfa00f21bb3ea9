import assert from 'node:assert/strict';
import { standingCitations } from '../../../../src/core/citations/bibliography/written.ts';

const written = (text: string, key: string) => ({
  text,
  citation: { items: [{ key }], mode: 'parenthetical' as const },
});
const keys = (text: string, ...all: ReturnType<typeof written>[]) =>
  standingCitations(text, all).map(({ citation }) => citation.items[0]!.key);

describe('Citations that were written as text', () => {
  it('are known as long as they stand there, in the order of the text', () => {
    assert.deepEqual(
      keys('A (Roe, 2001). B (Doe, 2000).', written('(Doe, 2000)', 'doe'), written('(Roe, 2001)', 'roe')),
      ['roe', 'doe'],
    );
    assert.deepEqual(keys('A (Doe 2000).', written('(Doe, 2000)', 'doe')), []);
  });

  it('count once for each place, the longer before the shorter', () => {
    assert.deepEqual(
      keys('¹ Doe, Rivers. ² Doe, Rivers, 4.', written('Doe, Rivers', 'a'), written('Doe, Rivers, 4', 'b')),
      ['a', 'b'],
    );
  });

  it('that are empty are nowhere', () => {
    assert.deepEqual(keys('Text', written('', 'a')), []);
  });
});
