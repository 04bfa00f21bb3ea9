import assert from 'node:assert/strict';
import { textReader } from '../../../src/core/corpus/readers/text.ts';
import { readSource } from '../../../src/core/corpus/readSource.ts';
import { bytesOf } from '../../support/reading.ts';
import { describeSeeds, seedParagraphs, seeds } from '../../support/seeds.ts';

/** Line numbers of FACTS.md: non-empty lines counted from 1. */
const headings = { a: [6, 20], b: [11, 15, 20, 23, 32] };
const clutter = {
  a: [2],
  b: [2, 3, 4, 5, 8, 17, 28, 30, 31, 38, ...Array.from({ length: 15 }, (_, index) => 43 + index)],
};

function read(text: string) {
  return readSource('file:///corpus/seed.txt', bytesOf(text), textReader);
}

async function linesOf(kind: string, text: string): Promise<number[]> {
  return (await read(text)).passages.flatMap((passage, index) => (passage.kind === kind ? [index + 1] : []));
}

describeSeeds('the two seed articles', () => {
  it('give one passage for each non-empty line, with its place in the file', async () => {
    for (const text of Object.values(seeds())) {
      const { passages } = await read(text);
      assert.deepEqual(
        passages.map((passage) => passage.text),
        seedParagraphs(text).map((line) => line.trim()),
      );
      for (const { start, end, text: words } of passages) assert.equal(text.slice(start, end), words);
    }
  });

  it('have their clutter recognised as clutter, and nothing else', async () => {
    const { a, b } = seeds();
    assert.deepEqual(await linesOf('clutter', a), clutter.a);
    assert.deepEqual(await linesOf('clutter', b), clutter.b);
  });

  it('have their title and section headings, and 34 and 26 paragraphs of running text', async () => {
    const { a, b } = seeds();
    for (const [text, lines] of [
      [a, headings.a],
      [b, headings.b],
    ] as const) {
      assert.deepEqual(await linesOf('title', text), [1]);
      assert.deepEqual(await linesOf('heading', text), lines);
    }
    assert.equal((await linesOf('body', a)).length, 34);
    assert.equal((await linesOf('body', b)).length, 26);
  });

  it('say why each line of clutter is clutter', async () => {
    const { passages } = await read(seeds().b);
    const reason = (line: number) => passages[line - 1]!.clutter;
    assert.deepEqual([2, 3, 4, 5].map(reason), ['byline', 'repeated title', 'caption', 'navigation']);
    assert.deepEqual([8, 17, 28, 38].map(reason), Array(4).fill('pull quote'));
    assert.deepEqual([30, 31].map(reason), ['caption', 'caption']);
    assert.deepEqual([43, 44, 45].map(reason), ['byline', 'byline', 'author note']);
    assert.deepEqual([56, 57].map(reason), ['notice', 'notice']);
    assert.equal((await read(seeds().a)).passages[1]!.clutter, 'running time');
  });

  it('number the running text as a reader of the page counts: line 24 of the second is paragraph 13', async () => {
    const { passages } = await read(seeds().b);
    assert.deepEqual(passages[23]!.locator, { label: 'paragraph', value: '13' });
    assert.equal(passages[23]!.section, passages[22]!.text);
    assert.equal(passages[16]!.locator.value, '');
  });

  it('prove what they prove: title, and for the second author and publisher; no date is made up', async () => {
    const { a, b } = seeds();
    assert.deepEqual(Object.keys((await read(a)).inferred), ['title']);
    const { title, ...rest } = (await read(b)).inferred;
    assert.equal(title, seedParagraphs(b)[0]);
    assert.deepEqual(rest, {
      author: [{ family: 'Weitz', given: 'Richard' }],
      publisher: 'Eagle Intelligence Reports',
    });
  });
});
