import assert from 'node:assert/strict';
import { describeSeeds, seeds } from '../../support/seeds.ts';
import {
  articleParagraphs,
  balancingAct,
  type Digest,
  heartOfConflicts,
  quotedIn,
  runs,
  words,
  writtenFiles,
} from './sample.ts';

const digests = (): Digest[] => [heartOfConflicts(), balancingAct()];
const longestFragment = 8;

describe('sample corpus: the two records', () => {
  it('number their paragraphs as the articles do', () => {
    assert.equal(heartOfConflicts().paragraphs.length, 34);
    assert.equal(balancingAct().paragraphs.length, 26);
  });

  it('state what the pages prove and nothing else', () => {
    const { abstract: _a, ...first } = heartOfConflicts().record;
    assert.deepEqual(first, {
      type: 'webpage',
      title: 'Why is Iran at the heart…?',
      language: 'en',
    });
    const { abstract: _b, ...second } = balancingAct().record;
    assert.deepEqual(second, {
      type: 'webpage',
      title: 'Moscow’s Middle East Balancing Act',
      author: [{ family: 'Weitz', given: 'Richard' }],
      publisher: 'Eagle Intelligence Reports',
      language: 'en',
    });
  });

  it('say that they are digests', () => {
    for (const { record } of digests()) assert.match(String(record.abstract), /digest in Ibid's own words/);
  });

  it('quote in fragments', () => {
    for (const { paragraphs } of digests()) {
      const tooLong = paragraphs.flatMap(quotedIn).filter((fragment) => words(fragment).length > longestFragment);
      assert.deepEqual(tooLong, []);
    }
  });

  it('hold the three statements of Peskov in both translations', () => {
    const pairs = [
      ['spoil the partnership between Moscow and Tehran', 'damage the partnership between Moscow and Tehran'],
      ['has actually supported Iran with the clear position', 'has indeed supported Iran through the clear position'],
      ['intend to further develop our relations with Iran', 'intend to continue developing our relationship with Iran'],
    ] as const;
    const first = heartOfConflicts().paragraphs.flatMap(quotedIn);
    const second = balancingAct().paragraphs.flatMap(quotedIn);
    for (const [inFirst, inSecond] of pairs) {
      assert.ok(first.includes(inFirst), inFirst);
      assert.ok(second.includes(inSecond), inSecond);
    }
  });
});

describeSeeds('sample corpus beside the articles', () => {
  // Names that are longer than a run may be.
  const names = [
    'Institute for Global and National Security',
    'Joint Comprehensive Plan of Action',
    'war between Israel and Iran',
  ];

  it('counts the body paragraphs of the articles', () => {
    for (const { key, paragraphs } of digests()) assert.equal(paragraphs.length, articleParagraphs(key).length);
  });

  it('shares no six words in a row with the articles but names and quoted fragments', () => {
    const taken = runsOfArticles(6);
    const shared = digests()
      .flatMap(({ paragraphs }) => paragraphs)
      .flatMap((paragraph) => withoutNames(paragraph).split(/“[^”]*”/))
      .flatMap((prose) => runs(prose, 6))
      .filter((run) => taken.has(run));
    assert.deepEqual(shared, []);
  });

  it('shares no nine words in a row even across a quoted fragment', () => {
    const taken = runsOfArticles(9);
    const shared = digests()
      .flatMap(({ paragraphs }) => paragraphs)
      .flatMap((paragraph) => runs(paragraph, 9))
      .filter((run) => taken.has(run));
    assert.deepEqual(shared, []);
  });

  it('gives of the titles no more than their beginnings', () => {
    const { a, b } = seeds();
    for (const [{ record }, article] of [
      [heartOfConflicts(), a],
      [balancingAct(), b],
    ] as const) {
      const beginning = words(String(record.title)).join(' ');
      assert.ok(words(article).join(' ').startsWith(beginning), beginning);
    }
  });

  it('leaves no nine words in a row of the articles in any file of the project', () => {
    const taken = runsOfArticles(9);
    const found = writtenFiles().flatMap(([path, text]) =>
      runs(text, 9)
        .filter((run) => taken.has(run))
        .map((run) => `${path}: ${run}`),
    );
    assert.deepEqual(found, []);
  });

  it('quotes word for word from the paragraph of the same number', () => {
    for (const { key, paragraphs } of digests()) {
      const articles = articleParagraphs(key);
      const wrong = paragraphs.flatMap((paragraph, index) =>
        quotedIn(paragraph)
          .filter((fragment) => !quotedIn(articles[index]!).some((quoted) => quoted.includes(fragment)))
          .map((fragment) => `${key} ${index + 1}: ${fragment}`),
      );
      assert.deepEqual(wrong, []);
    }
  });

  function runsOfArticles(length: number): Set<string> {
    const { a, b } = seeds();
    return new Set([...runs(a, length), ...runs(b, length)]);
  }

  function withoutNames(paragraph: string): string {
    return names.reduce((text, name) => text.replaceAll(name, '“”'), paragraph);
  }
});
