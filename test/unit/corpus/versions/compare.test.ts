import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Passage } from '../../../../src/core/corpus/source.ts';
import { alignEqual } from '../../../../src/core/corpus/versions/align.ts';
import { compareVersions, countFates } from '../../../../src/core/corpus/versions/compare.ts';

function passages(texts: readonly string[]): Passage[] {
  return texts.map((text, index) => ({
    id: `x#${index}`,
    text,
    start: 0,
    end: 0,
    kind: 'body',
    locator: { label: 'paragraph', value: String(index + 1) },
  }));
}

const fates = (old: readonly string[], now: readonly string[]) =>
  compareVersions(passages(old), passages(now)).paragraphs.map(({ fate, now: counterpart }) =>
    counterpart ? `${fate} ${counterpart.locator.value}` : fate,
  );

const [a, b, c, d] = [
  'The dam was opened by a metre on Monday.',
  'Farmers moved their herds to the upper meadows.',
  'The ministry declined to name the villages.',
  'Rain is expected until the end of the week.',
] as const;

describe('comparing two versions of a source', () => {
  it('finds nothing changed in the same text, whatever its spaces and marks', () => {
    assert.deepEqual(fates([a, b], [a.toUpperCase(), b.replace('.', ' !')]), ['unchanged 1', 'unchanged 2']);
  });

  it('moves what stands behind a new paragraph, and names the new one', () => {
    assert.deepEqual(fates([a, b, c], [a, d, b, c]), ['unchanged 1', 'moved 3', 'moved 4']);
    assert.deepEqual(
      compareVersions(passages([a, b]), passages([a, d, b])).added.map(({ text }) => text),
      [d],
    );
  });

  it('takes a paragraph with other words for the same one while most of them stay', () => {
    assert.deepEqual(fates([a, b, c], [a, b.replace('upper', 'lower'), c]), [
      'unchanged 1',
      'changed 2',
      'unchanged 3',
    ]);
  });

  it('has a paragraph that is gone as changed, without a counterpart', () => {
    assert.deepEqual(fates([a, b, c], [a, c]), ['unchanged 1', 'changed', 'moved 2']);
    assert.deepEqual(fates([a, b], []), ['changed', 'changed']);
  });

  it('follows paragraphs that change their order', () => {
    assert.deepEqual(fates([a, b, c], [c, a, b]), ['moved 2', 'moved 3', 'moved 1']);
  });

  it('compares evidence only, where there is any', () => {
    const clutter = { ...passages(['Share: Tweet'])[0]!, kind: 'clutter' as const };
    const uncounted = { ...clutter, locator: { label: 'paragraph', value: '' } } as const;
    const diff = compareVersions([...passages([a]), uncounted], passages([a]));
    assert.deepEqual(countFates(diff), { unchanged: 1, moved: 0, changed: 0 });
  });

  it('compares clutter too that has had a number since it was cited', () => {
    const clutter = { ...passages([b])[0]!, kind: 'clutter' as const };
    const diff = compareVersions([...passages([a]), clutter], passages([a]));
    assert.deepEqual(countFates(diff), { unchanged: 1, moved: 0, changed: 1 });
  });

  const text = fc.array(
    fc.constantFrom('alpha beta', 'alpha gamma', 'delta', 'epsilon zeta eta', 'theta iota', 'kappa'),
    { maxLength: 25 },
  );

  it('tells the fate of every old paragraph once, and each new one is a counterpart or added', () => {
    fc.assert(
      fc.property(text, text, (old, now) => {
        const [before, after] = [passages(old), passages(now)];
        const diff = compareVersions(before, after);
        assert.deepEqual(
          diff.paragraphs.map((each) => each.old),
          before,
        );
        const { unchanged, moved, changed } = countFates(diff);
        assert.equal(unchanged + moved + changed, old.length);
        const seen = [...diff.paragraphs.flatMap((each) => each.now ?? []), ...diff.added];
        assert.equal(new Set(seen).size, seen.length);
        assert.equal(seen.length, now.length);
        for (const { fate, old: one, now: other } of diff.paragraphs) {
          if (fate !== 'changed') assert.equal(one.text, other?.text);
          if (fate === 'unchanged') assert.deepEqual(one.locator, other?.locator);
        }
      }),
    );
  });

  it('leaves no equal pair apart', () => {
    fc.assert(
      fc.property(text, text, (old, now) => {
        const { paragraphs, added } = compareVersions(passages(old), passages(now));
        const lost = new Set(paragraphs.filter((each) => !each.now).map((each) => each.old.text));
        for (const each of added) assert.ok(!lost.has(each.text));
      }),
    );
  });

  it('aligns without crossings, and equal lists completely', () => {
    fc.assert(
      fc.property(text, text, (old, now) => {
        const aligned = alignEqual(old, now).flatMap((at, index) => (at === undefined ? [] : [[index, at] as const]));
        aligned.forEach(([index, at], place) => {
          assert.equal(old[index], now[at]);
          if (place > 0) assert.ok(at > aligned[place - 1]![1]);
        });
        assert.deepEqual(alignEqual(old, old), [...old.keys()]);
      }),
    );
  });
});
