import assert from 'node:assert/strict';
import type { Citation, CiteItem } from '../../../../src/core/citations/citation.ts';
import { placeInWords } from '../../../../src/core/citations/forms/placeInWords.ts';
import { applyEdits } from '../../../../src/core/text/edit.ts';

const item = (locator: string | undefined, more: Partial<CiteItem> = {}): CiteItem => ({
  key: 'weitz',
  ...(locator === undefined ? {} : { label: 'paragraph', locator }),
  ...more,
});

/** What becomes of a note when the citation it is taken for becomes another; `undefined` when it cannot be told. */
function after(
  words: string,
  before: readonly CiteItem[],
  now: readonly CiteItem[],
  mode: Citation['mode'] = 'parenthetical',
) {
  const text = `Said.[^1]\n\n[^1]: ${words}\n`;
  const start = text.indexOf(words);
  const span = { start: 5, end: 9 };
  const found = {
    ...span,
    mode: 'parenthetical' as const,
    command: 'footnote' as const,
    body: { start, end: start + words.length },
    items: before.map((each) => ({ ...each, keySpan: span })),
  };
  const edit = placeInWords(text, found, { items: now, mode });
  return edit && applyEdits(text, [edit]).slice(start, -1);
}

describe('The place in a citation of the writer’s own words', () => {
  it('is moved by its number alone', () => {
    assert.equal(after('Weitz n.d., ¶ 2.', [item('2')], [item('13')]), 'Weitz n.d., ¶ 13.');
    assert.equal(after('See Weitz 2022, ¶ 2, on this.', [item('2')], [item('13')]), 'See Weitz 2022, ¶ 13, on this.');
    assert.equal(
      after('Weitz ¶ 4; Ode ¶ 7', [item('4'), item('7', { key: 'ode' })], [item('4'), item('9', { key: 'ode' })]),
      'Weitz ¶ 4; Ode ¶ 9',
    );
  });

  it('stays where it cannot be told which number it is, or where more is to change', () => {
    assert.equal(after('Weitz 2, ¶ 2.', [item('2')], [item('13')]), undefined);
    assert.equal(after('Weitz ¶¶ 33–35.', [item('33-35')], [item('13')]), undefined);
    assert.equal(after('Weitz ¶ 2.', [item('2')], [item('13', { key: 'ode' })]), undefined);
    assert.equal(after('Weitz ¶ 2.', [item('2')], [item('13', { label: 'page' })]), undefined);
    assert.equal(after('Weitz ¶ 2.', [item('2')], [item(undefined)]), undefined);
    assert.equal(after('Weitz.', [item(undefined)], [item('13')]), undefined);
    assert.equal(after('Weitz ¶ 2.', [item('2')], [item('13'), item('4', { key: 'ode' })]), undefined);
    assert.equal(after('Weitz ¶ 2.', [item('2')], [item('13')], 'narrative'), undefined);
  });
});
