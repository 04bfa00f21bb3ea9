import assert from 'node:assert/strict';
import { EmbeddedSearch } from '../../../src/core/search/embeddedSearch.ts';
import type { PassageField } from '../../../src/core/search/passageField.ts';
import { withFilter } from '../../../src/core/search/queryFilters.ts';
import { inEnglish } from '../../../src/core/text/sentence.ts';
import { source, stillClock, textsFound } from './samples.ts';

const people: Readonly<Record<string, readonly string[]>> = {
  'ann-roe': ['Ann Roe', 'the engineer', 'Анна Ро'],
  'ann-lee': ['Ann Lee'],
};

/** Who is named in which passage: by URI, then by the number of the passage. */
class Named implements PassageField {
  readonly #values: Readonly<Record<string, readonly (readonly string[])[]>>;

  constructor(values: Readonly<Record<string, readonly (readonly string[])[]>>) {
    this.#values = values;
  }

  valuesOf({ uri }: { readonly uri: string }, index: number): readonly string[] {
    return this.#values[uri]?.[index] ?? [];
  }

  named(text: string, whole: boolean): ReadonlySet<string> {
    const wanted = text.toLowerCase();
    const fits = (name: string) => (whole ? name.toLowerCase() === wanted : name.toLowerCase().startsWith(wanted));
    return new Set(Object.keys(people).filter((id) => [id, ...people[id]!].some(fits)));
  }

  labelOf(value: string): string {
    return people[value]?.[0] ?? value;
  }
}

const dams = ['Roe built the dam', 'The dam broke', 'Lee and Roe fled the dam'];
const values = { 'file:///corpus/dams.md': [['ann-roe'], [], ['ann-lee', 'ann-roe']] };

async function corpus() {
  const search = await EmbeddedSearch.build([source('dams', dams), source('other', ['Another dam'])], stillClock);
  return search.withField('actor', new Named(values));
}

describe('a field that another part answers', () => {
  it('filters alone, with words, excluded, in alternatives, by identifier, name and any alias', async () => {
    const search = await corpus();
    const both = ['Roe built the dam', 'Lee and Roe fled the dam'];
    for (const name of ['ann-roe', '"Ann Roe"', '"the engineer"', '"Анна Ро"', 'engineer', '"ann roe"'])
      assert.deepEqual(await textsFound(search, `actor:${name} `), name === 'engineer' ? [] : both, name);
    assert.deepEqual(await textsFound(search, 'fled actor:ann-roe '), [both[1]]);
    assert.deepEqual(await textsFound(search, 'dam -actor:"Ann Roe" '), ['Another dam', 'The dam broke']);
    assert.deepEqual(await textsFound(search, 'built OR actor:ann-lee '), both);
    assert.deepEqual(await textsFound(search, 'actor:nobody '), []);
  });

  it('reads half a name as the one who is meant, or as all of them', async () => {
    const search = await corpus();
    assert.equal((await search.search('actor:ann')).total, 2);
    assert.equal((await search.search('actor:ann-l')).total, 1);
  });

  it('is counted over the matches, and each count is what the filter finds', async () => {
    const search = await corpus();
    const { facets } = await search.search('dam', { facets: true });
    const { values: counted } = facets!.fields.find(({ field }) => field === 'actor')!;
    assert.deepEqual(counted, [
      { label: 'Ann Roe', filter: 'actor:ann-roe', count: 2 },
      { label: 'Ann Lee', filter: 'actor:ann-lee', count: 1 },
    ]);
    for (const { filter, count } of counted)
      assert.equal((await search.search(withFilter('dam', filter))).total, count);
  });

  it('is given again when what it knows has changed, and stays through updates', async () => {
    const search = await corpus();
    assert.equal((await search.search('dam actor:ann-lee ')).total, 1);
    const changed = search.withField('actor', new Named({ 'file:///corpus/other.md': [['ann-lee']] }));
    assert.deepEqual(await textsFound(changed, 'dam actor:ann-lee '), ['Another dam']);
    const updated = await (await changed.update([source('new', ['A new dam'])], [])).compacted();
    assert.deepEqual(await textsFound(updated, 'dam actor:ann-lee '), ['Another dam']);
  });

  it('stands beside another one, and is read as words where it is not there', async () => {
    const search = (await corpus()).withField('speaker', new Named({ 'file:///corpus/dams.md': [[], ['ann-roe']] }));
    assert.deepEqual(await textsFound(search, 'speaker:"the engineer" '), ['The dam broke']);
    assert.deepEqual(await textsFound(search, 'speaker:ann-roe actor:ann-roe '), []);
    const { note } = await (await EmbeddedSearch.build([], stillClock)).search('speaker:ann ');
    assert.match(inEnglish(note!), /speaker:/);
  });
});
