import assert from 'node:assert/strict';
import fc from 'fast-check';
import { JoinedRows } from '../../../../src/core/citations/library/joinedRows.ts';
import type { LibraryRow } from '../../../../src/core/citations/library/library.ts';
import { matchRows } from '../../../../src/core/citations/library/matchRows.ts';
import { NearestKeys } from '../../../../src/core/citations/library/nearestKeys.ts';
import { NearRows } from '../../../../src/core/citations/library/nearRows.ts';
import { atOnce } from '../../../../src/core/slices.ts';

const row = (key: string, rest: string): LibraryRow => ({ key, label: key, search: `${key} ${rest}` });
const none = { cited: new Set<string>() };
const keys = (rows: readonly LibraryRow[], typed: string, cited = new Set<string>()) => {
  const { rows: matching } = matchRows(new JoinedRows(rows), typed, { cited });
  return (matching.length > 0 ? matching : atOnce(new NearRows(rows).like(typed)).rows).map(({ key }) => key);
};
const stepsOf = (steps: Generator<undefined, unknown>) => {
  let count = 0;
  while (!steps.next().done) count++;
  return count;
};
const nearestKeys = (key: string, known: readonly string[]) => new NearestKeys(known).of(key);

const rows = [
  row('goedel1931', 'kurt godel uber formal unentscheidbare satze 1931'),
  row('doe2020', 'jane doe the balance of power 2020'),
  row('powers', "mary o'neil imbalance 2001"),
  row('roe1999', 'richard roe empowered states 1999'),
];

describe('matching rows', () => {
  it('wants all words, in any order, any case, without diacritics', () => {
    assert.deepEqual(keys(rows, 'POWER doe'), ['doe2020']);
    assert.deepEqual(keys(rows, 'Sätze Gödel'), ['goedel1931']);
    assert.deepEqual(keys(rows, 'O’Neil'), ['powers']);
  });

  it('ranks the key first, then beginnings of words, then the rest, each in order', () => {
    assert.deepEqual(keys(rows, 'power'), ['powers', 'doe2020', 'roe1999']);
  });

  it('puts what the document cites before all', () => {
    assert.deepEqual(keys(rows, 'power', new Set(['roe1999'])), ['roe1999', 'powers', 'doe2020']);
    assert.deepEqual(keys(rows, '', new Set(['doe2020'])), ['doe2020', 'goedel1931', 'powers', 'roe1999']);
  });

  it('gives 200 at most and says when there are more', () => {
    const many = Array.from({ length: 250 }, (_, index) => row(`key${index}`, 'doe'));
    const joined = new JoinedRows(many);
    const all = matchRows(joined, 'doe', none);
    assert.equal(all.rows.length, 200);
    assert.ok(all.incomplete);
    assert.ok(!matchRows(joined, 'key24', none).incomplete);
    assert.equal(matchRows(joined, 'doe', { cited: new Set(['key249']) }).rows[0]!.key, 'key249');
  });

  it('finds the same in lists of any length, made ready in steps or not', () => {
    const many = Array.from({ length: 9000 }, (_, index) => row(`key${index}`, index % 1000 === 999 ? 'rare' : 'doe'));
    const rare = many.filter((_, index) => index % 1000 === 999).map(({ key }) => key);
    assert.deepEqual(keys(many, 'rare'), rare);
    const ready = new JoinedRows(many);
    assert.equal([...ready.preparing()].length, 3);
    for (const [typed, found] of [
      ['rare', rare],
      ['key4095', ['key4095']],
      ['key4096', ['key4096']],
    ] as const)
      assert.deepEqual(
        matchRows(ready, typed, none).rows.map(({ key }) => key),
        found,
      );
  });

  it('offers what is near when nothing matches', () => {
    assert.equal(keys(rows, 'goedle')[0], 'goedel1931');
    assert.deepEqual(keys(rows, 'zzzzqq'), []);
  });

  it('forgives a slip in one word, where the others are right, among thousands that have those', () => {
    const many = Array.from({ length: 3000 }, (_, index) => row(`roe${index}`, 'an international balance of powers'));
    const wanted = row('lake', 'ilmari aleksandrov the international lakes');
    const all = [...many, wanted, row('lake2', 'aleksandria and its lakes')];
    for (const typed of [
      'aleksnadrov',
      'international aleksnadrov',
      'aleksandov lakes',
      'aleksnadr',
      'ilmrai internatoinal',
    ])
      assert.deepEqual(keys(all, typed)[0], 'lake', typed);
    assert.deepEqual(keys(all, 'aleksandxx'), ['lake', 'lake2']);
  });

  it('offers those with most of the words when no slip explains it', () => {
    assert.deepEqual(keys(rows, 'roe 2001'), ['powers']);
    assert.deepEqual(keys(rows, 'richard 2001'), ['roe1999']);
    assert.deepEqual(keys(rows, 'richard zzzzqq'), ['roe1999']);
    assert.deepEqual(keys(rows, 'zzzzqq yyyyqq'), []);
  });

  it('finds every word after any one slip of the finger', () => {
    const word = fc.stringMatching(/^[a-e]{5,12}$/);
    const slip = fc.constantFrom('swap', 'leave out', 'put in', 'replace');
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 20 }),
        fc.nat(),
        fc.nat(11),
        slip,
        (words, which, where, kind) => {
          const all = words.map((each, index) => row(`k${index}`, each));
          const right = words[which % words.length]!;
          const at = where % (right.length - 1);
          const [head, one, two, tail] = [right.slice(0, at), right[at]!, right[at + 1]!, right.slice(at + 2)];
          const typed = {
            swap: head + two + one + tail,
            'leave out': head + two + tail,
            'put in': `${head}${one}x${two}${tail}`,
            replace: `${head}x${two}${tail}`,
          }[kind];
          const found = keys(all, typed);
          // Where other rows have what was typed as it stands, those are meant.
          if (!all.some(({ search }) => search.includes(typed)))
            assert.ok(found.includes(`k${words.indexOf(right)}`), typed);
        },
      ),
    );
  });

  it('forgives a slip beside words with signs in them', () => {
    const all = [row('a', "mary o'neil on goedel's proof"), row('b', "o'neil and others"), row('c', 'proof')];
    assert.deepEqual(keys(all, "o'neil porof"), ['a']);
    assert.deepEqual(keys(all, "o'neil zzzz"), ['a', 'b']);
  });

  it('looks for slips in steps, and after two letters only', () => {
    const many = Array.from({ length: 3000 }, (_, index) => row(`key${index}`, `word${index}`));
    const near = new NearRows(many);
    const first = stepsOf(near.like('wrod2'));
    assert.ok(first > 5);
    assert.ok(stepsOf(near.like('wrod2')) < first);
    assert.deepEqual(atOnce(near.like('zz')).rows, []);
  });

  it('makes the words once for requests at the same time, whichever of them is given up', () => {
    const many = Array.from({ length: 9000 }, (_, index) => row(`key${index}`, `word${index}`));
    const near = new NearRows(many);
    const alone = stepsOf(new NearRows(many).like('wrod2'));
    const givenUp = near.like('wrod3');
    for (let step = 0; step < 5; step++) assert.ok(!givenUp.next().done);
    let live = Array.from({ length: 5 }, (_, index) => near.like(`wrod${index}`));
    let steps = 0;
    while (live.length > 0) {
      steps += live.length;
      live = live.filter((request) => !request.next().done);
    }
    assert.ok(steps < 2 * alone, `${steps} steps, ${alone} alone`);
  });

  it('counts a word of a long paste once, and the first of many, a step for each', () => {
    assert.equal(keys(rows, 'richard '.repeat(40))[0], 'roe1999');
    assert.equal(keys(rows, `${'zzzz '.repeat(40)} richard`)[0], 'roe1999');
    const near = new NearRows(rows);
    const words = Array.from({ length: 2500 }, (_, index) => `qq${index}`);
    atOnce(near.like('wrod2'));
    const steps = stepsOf(near.like(words.join(' ')));
    assert.ok(steps >= 60 && steps <= 100, String(steps));
    assert.deepEqual(atOnce(near.like([...words, 'richard'].join(' '))).rows, []);
  });

  it('lists other keys of an entry only when they are typed', () => {
    const with2 = [...rows, { ...row('oldkey', ''), search: 'oldkey', aliasOf: 'doe2020' }];
    assert.equal(keys(with2, '').includes('oldkey'), false);
    assert.deepEqual(keys(with2, 'oldk'), ['oldkey']);
  });

  it('matches and ranks as the plain definition does', () => {
    const word = fc.constantFrom('doe', 'do', 'power', 'emp', 'o', 'state', '19', '1999', 'ab-c', "o'n");
    const text = fc.array(word, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 30 }), text, fc.nat(30), (texts, typed, citedAt) => {
        const all = texts.map((words, index) => row(`${words[0]}${index}`, words.join(' ')));
        const cited = new Set([all[citedAt % all.length]!.key]);
        assert.deepEqual(matchesOnly(keys(all, typed.join(' '), cited), all, typed), naive(all, typed, cited));
      }),
    );
  });
});

/** Drops the approximate answers, which come only when nothing matches. */
function matchesOnly(found: readonly string[], all: readonly LibraryRow[], typed: readonly string[]): string[] {
  return found.filter((key) => typed.every((word) => all.find((each) => each.key === key)!.search.includes(word)));
}

function naive(all: readonly LibraryRow[], typed: readonly string[], cited: ReadonlySet<string>): string[] {
  const rank = ({ key, search }: LibraryRow) => {
    if (search.startsWith(typed.join(' '))) return cited.has(key) ? 0 : 3;
    const begins = typed.every((word) =>
      search.split(/(?<![a-z0-9])/).some((_, at, parts) => parts.slice(at).join('').startsWith(word)),
    );
    return (cited.has(key) ? 0 : 3) + (begins ? 1 : 2);
  };
  return all
    .filter(({ search }) => typed.every((word) => search.includes(word)))
    .map((each, index) => ({ key: each.key, rank: rank(each), index }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ key }) => key);
}

describe('the nearest keys', () => {
  const known = ['weitzmoscow', 'whyisiran', 'smith2020', 'smith2021', 'Smith2020b', 'roe'];

  it('are those with few letters changed, best first', () => {
    assert.deepEqual(nearestKeys('weitzmosco', known), ['weitzmoscow']);
    assert.deepEqual(nearestKeys('smiht2020', known), ['smith2020', 'smith2021', 'Smith2020b']);
  });

  it('include those with something added, and are none when nothing is near', () => {
    assert.deepEqual(nearestKeys('weitz', known), ['weitzmoscow']);
    assert.deepEqual(nearestKeys('putin2000', known), []);
    assert.deepEqual(nearestKeys('', []), []);
  });

  it('never include the farther for the nearer', () => {
    const key = fc.stringMatching(/^[abc]{3,7}$/);
    fc.assert(
      fc.property(key, fc.array(key), (wanted, all) => {
        const found = nearestKeys(wanted, all);
        assert.ok(found.length <= 3);
        if (all.includes(wanted)) assert.equal(found[0], wanted);
      }),
    );
  });
});
