import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Source } from '../../../../src/core/corpus/source.ts';
import { EmbeddedSearch } from '../../../../src/core/search/embeddedSearch.ts';
import type { LiveSegment } from '../../../../src/core/search/liveSegment.ts';
import { Pace } from '../../../../src/core/search/pace.ts';
import { xxHash32 } from '../../../../src/core/search/store/checksum.ts';
import { DamagedIndex } from '../../../../src/core/search/store/damagedIndex.ts';
import { openSegment, packSegment } from '../../../../src/core/search/store/segmentFile.ts';
import { plain, source, stillClock } from '../samples.ts';

const sources = [
  source('one', [
    { text: 'Of rivers', kind: 'title' },
    { text: 'The river floods “every” spring; реки разливаются. 河水泛滥', section: 'Water' },
    { text: 'Share this', kind: 'clutter' },
  ]),
  source('two', ['\uFEFFA dam 🌊 holds it back', ''], { issued: { 'date-parts': [[2020, 3]] } }),
  source('three', []),
];

async function pack(all: readonly Source[] = sources) {
  const segment = (await EmbeddedSearch.build(all, stillClock)).parts[0]!;
  const { parts, checksum } = await packSegment(segment, () => undefined, new Pace(stillClock));
  return { bytes: new Uint8Array(Buffer.concat(parts)), checksum };
}

function open(bytes: Uint8Array, checksum: number): Promise<LiveSegment | undefined> {
  const file = { size: bytes.length, read: (start: number, end: number) => bytes.slice(start, end) };
  return openSegment(file, checksum, new Pace(stillClock));
}

/** All that a search could ask of a segment. */
async function readAll(segment: LiveSegment): Promise<unknown> {
  const search = EmbeddedSearch.of([segment], stillClock);
  const queries = ['river', '"river floods"', 'r', 'разлив', '河水', 'year:2020', '-dam', 'in:corpus'];
  const answers = [];
  for (const query of queries) answers.push((await search.search(query)).hits.map(plain));
  return [
    answers,
    segment.liveSources.map(({ uri, metadata, passages }) => [uri, metadata, passages.map(({ text }) => text)]),
  ];
}

describe('xxHash32', () => {
  it('is as its specification says', () => {
    const of = (text: string) => xxHash32(new TextEncoder().encode(text)).toString(16);
    assert.equal(of(''), '2cc5d05');
    assert.equal(of('abc'), '32d153ff');
    assert.equal(of('Nobody inspects the spammish repetition'), 'e2293b2f');
  });

  it('does not depend on where the bytes lie', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(7), (bytes, shift) => {
        const moved = new Uint8Array(bytes.length + shift);
        moved.set(bytes, shift);
        assert.equal(xxHash32(moved.subarray(shift)), xxHash32(bytes));
      }),
    ));
});

describe('a segment as a file', function () {
  this.timeout(60_000);

  it('gives the same index and the same sources back', async () => {
    const { bytes, checksum } = await pack();
    const built = (await EmbeddedSearch.build(sources, stillClock)).parts[0]!;
    const opened = (await open(bytes, checksum))!;
    assert.deepEqual(await readAll(opened), await readAll(built));
    for (const [index, one] of opened.sources.entries()) {
      assert.deepEqual(one.passages.map(plain), sources[index]!.passages.map(plain));
      assert.equal(one.textHome, 'file');
    }
  });

  it('is the same again when it is written again', async () => {
    const { bytes, checksum } = await pack();
    const again = await packSegment((await open(bytes, checksum))!, () => undefined, new Pace(stillClock));
    assert.equal(again.checksum, checksum);
    assert.deepEqual(new Uint8Array(Buffer.concat(again.parts)), bytes);
  });

  it('works without sources and without words', async () => {
    for (const all of [[], [source('empty', [])], [source('marks', ['—'])]]) {
      const { bytes, checksum } = await pack(all);
      assert.equal((await EmbeddedSearch.of([(await open(bytes, checksum))!], stillClock).search('a')).total, 0);
    }
  });

  it('is not opened when it is cut short, longer, another one, or of another version', async () => {
    const { bytes, checksum } = await pack();
    for (let length = 0; length < bytes.length; length += 13)
      assert.equal(await open(bytes.slice(0, length), checksum), undefined);
    assert.equal(await open(new Uint8Array([...bytes, 0, 0, 0, 0]), checksum), undefined);
    assert.equal(await open(bytes, checksum ^ 1), undefined);
    assert.equal(await open(new Uint8Array(bytes.length), checksum), undefined);
    const other = bytes.slice();
    other[8]!++;
    assert.equal(await open(other, checksum), undefined);
    const reversed = bytes.slice();
    reversed.subarray(12, 16).reverse();
    assert.equal(await open(reversed, checksum), undefined);
  });

  it('answers as before or says that it is damaged when any bits are flipped', async () => {
    const { bytes, checksum } = await pack();
    const whole = await readAll((await open(bytes, checksum))!);
    const flips = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(7)), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(flips, async (all) => {
        const flipped = bytes.slice();
        for (const [at, bit] of all) flipped[at]! ^= 1 << bit;
        try {
          const opened = await open(flipped, checksum);
          if (opened) assert.deepEqual(await readAll(opened), whole);
        } catch (error) {
          if (!(error instanceof DamagedIndex)) throw error;
        }
      }),
      { numRuns: 400 },
    );
  });
});
