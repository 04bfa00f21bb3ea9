import type { GroupView, HitView, ToView } from '../../src/webview/protocol.ts';

type Results = Extract<ToView, { type: 'results' }>;

const canal: GroupView = {
  source: 'file:///corpus/canal.txt',
  title: 'Who Keeps the Lights on: Canal Towns Between Two Ministries and a River',
  label: 'Okonkwo 2023',
  citationKey: 'okonkwo2023',
  hits: [
    hit('canal#4', '¶ 4', '… the ministry called the water partnership “the only one we have”, and signed it twice.', [
      'water partnership',
    ]),
    hit(
      'canal#13',
      '¶ 13',
      'Partnership is a word for a morning in June: three mayors, one engineer, and a pump that the province had promised to repair before the flood season began.',
      ['Partnership'],
    ),
    { ...hit('canal#9', '', 'The partnership was signed twice.', ['partnership']), clutter: 'pull quote' },
  ],
};

const rivers: GroupView = {
  source: 'file:///corpus/rivers.md',
  title: 'Rivers of State',
  label: 'Institute for Deltas n.d.',
  citationKey: 'rivers',
  hits: [hit('rivers#2', 'p. iv', 'No partnership survives a dry year, the report says.', ['partnership'])],
};

/** An answer with four hits in two sources: body, clutter, and a printed page number. */
export function sampleResults(id: number, query = 'partnership'): Results {
  return { type: 'results', id, query, total: 4, groups: [canal, rivers], took: 1 };
}

/** An answer to a query that nothing matches. */
export function sampleNothing(id: number): Results {
  return {
    type: 'results',
    id,
    query: 'partnreship canal',
    total: 0,
    groups: [],
    note: 'partnreship was read as partnreship~',
    suggestion: 'partnership canal',
    took: 1,
  };
}

/** What the four hits are of. */
export function sampleFacets(id: number): ToView {
  const author = (label: string, count: number) => ({ label, count, query: `partnership author:"${label}" ` });
  return {
    type: 'facets',
    id,
    fields: [
      { field: 'author', values: [author('Okonkwo', 3), author('Institute for Deltas', 1)] },
      { field: 'is', values: [{ label: 'evidence', count: 3, query: 'partnership is:evidence ' }] },
    ],
  };
}

/** An answer in which somebody says the words of three hits: for certain, perhaps, and by way of another report. */
export function sampleSpeakers(id: number): Results {
  const [first, second, third] = canal.hits;
  const holm = {
    name: 'Vera Holm',
    short: 'Holm',
    role: 'the mayor',
    when: 'on Monday',
    where: 'at a press conference',
  };
  const hits: readonly HitView[] = [
    { ...first!, speakers: [{ ...holm, form: 'quoted' }] },
    { ...second!, speakers: [{ name: 'Boris Ode', short: 'Boris Ode', form: 'quoted', guess: true }] },
    { ...third!, clutter: undefined, speakers: [{ ...holm, form: 'reported', secondHand: true }] },
  ];
  return { type: 'results', id, query: 'partnership', total: 3, groups: [{ ...canal, hits }], took: 1 };
}

/** An answer in which the first hit stands in a second source too. */
export function sampleCopies(id: number): Results {
  const [first, ...others] = canal.hits;
  const copy = { ...first!, passage: 'rivers#7', locator: '¶ 7', twin: 'one' };
  const groups = [
    { ...canal, hits: [{ ...first!, twin: 'one' }, ...others] },
    { ...rivers, hits: [copy, ...rivers.hits] },
  ];
  return { type: 'results', id, query: 'partnership', total: 5, groups, took: 1 };
}

/** `count` hits of about 240 characters in ten sources. */
export function manyResults(id: number, count: number): Results {
  const sentence = 'The pump stood still for most of the year and the partnership was spoken of in the past tense. ';
  const groups = Array.from({ length: 10 }, (_, source) => ({
    ...rivers,
    source: `file:///corpus/${source}.md`,
    hits: Array.from({ length: count / 10 }, (_, index) =>
      hit(`${id}/${source}#${index}`, `¶ ${index + 1}`, sentence.repeat(3).slice(0, 240), ['partnership', 'pump']),
    ),
  }));
  return { type: 'results', id, query: 'partnership', total: 812, groups, took: 1 };
}

/** A hit whose marks are the first places where `words` stand. */
function hit(passage: string, locator: string, snippet: string, words: readonly string[]): HitView {
  const marks = words.map((word) => [snippet.indexOf(word), snippet.indexOf(word) + word.length] as const);
  const place = `okonkwo2023\nparagraph ${locator.replace('¶ ', '')}`;
  return { passage, locator, place, snippet, marks: marks.toSorted(([a], [b]) => a - b) };
}
