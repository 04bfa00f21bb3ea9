import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EmbeddedSearch } from '../../../src/core/search/embeddedSearch.ts';
import { parseQuery } from '../../../src/core/search/queryParser.ts';
import { inEnglish } from '../../../src/core/text/sentence.ts';
import { source, stillClock, textsFound } from './samples.ts';

const peace = 'Talks about a lasting peace between two states';
const war = 'A war between two states, and talks after it';
const trade = 'Trade grew in spite of sanctions';
const search = () => EmbeddedSearch.build([source('one', [peace, war, trade])], stillClock);

async function finds(query: string, ...texts: string[]) {
  assert.deepEqual((await textsFound(await search(), query)).sort(), texts.sort(), query);
}

describe('the query language', () => {
  it('finds a phrase word for word, in every kind of quotation mark', async () => {
    for (const query of ['"two states"', '“two states”', '„two states“', '«two states»', '"Two, STATES!"'])
      await finds(query, peace, war);
    await finds('"states two"');
    await finds('"two state"');
    await finds('"peace between" talks', peace);
  });

  it('finds words near each other, in any order', async () => {
    await finds('"peace talks"~4', peace);
    await finds('"peace talks"~3');
    await finds('"states states"~9');
  });

  it('joins with OR and groups with parentheses', async () => {
    await finds('peace OR trade', peace, trade);
    await finds('(peace OR war) talks after ', war);
    await finds('peace OR war talks after ', peace, war);
    await finds('talks AND war ', war);
  });

  it('leaves out what a minus stands before', async () => {
    await finds('talks -war ', peace);
    await finds('talks -"a war"', peace);
    await finds('-talks ', trade);
    await finds('-(war OR trade) ', peace);
    await finds('states NOT war ', peace);
  });

  it('takes a hyphen inside a word, and a dash, for no minus', async () => {
    await finds('two-states ', peace, war);
    await finds('trade - grew ', trade);
    await finds('trade -- grew ', trade);
  });

  it('finds beginnings with *', async () => {
    await finds('sanct* ', trade);
    await finds('ta* -war ', peace);
  });

  it('never throws, and says how a slip was read', async () => {
    const slips: [string, readonly string[]][] = [
      ['"two states', [peace, war]],
      ['(peace', [peace]],
      ['peace)', [peace]],
      ['peace OR', [peace]],
      ['OR peace', [peace]],
      ['year:soon', []],
      ['author: ', []],
      ['speaker:peace', [peace]],
    ];
    const there = await search();
    for (const [query, texts] of slips) {
      const { note } = await there.search(query);
      assert.ok(note, query);
      assert.deepEqual((await textsFound(there, query)).sort(), [...texts].sort(), query);
    }
    assert.equal((await there.search('"two states" (peace OR war) -trade')).note, undefined);
  });

  it('reads anything at all', async () => {
    const there = await search();
    const pieces = fc.constantFrom(
      '(',
      ')',
      '"',
      '“',
      '-',
      '~',
      '*',
      'OR',
      'AND',
      'NOT',
      ' ',
      'author:',
      'year:',
      '2',
      'peace',
      'ß',
      '..',
      ':',
      '~5',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
        ),
        async (query) => {
          const { total, hits } = await there.search(query);
          assert.ok(total <= 3 && hits.length === total);
          await there.suggest(query);
        },
      ),
    );
    assert.equal((await there.search('('.repeat(50_000))).total, 0);
    assert.equal((await there.search('-'.repeat(50_000))).total, 0);
    const long = await there.search('peace '.repeat(5000));
    assert.equal(long.total, 1);
    assert.match(inEnglish(long.note!), /200/);
  });

  it('reads half a word only at the very end', () => {
    const kinds = (query: string) => JSON.stringify(parseQuery(query).root).match(/typing/g)?.length ?? 0;
    assert.deepEqual([kinds('a b'), kinds('a b '), kinds('"a b"'), kinds('"a b'), kinds('b*')], [1, 0, 0, 1, 0]);
  });
});

describe('filters', () => {
  const sources = [
    source('reports/weitz', ['Alpha text', 'Beta text'], {
      id: 'weitzmoscow',
      type: 'article-magazine',
      title: 'Balancing Act in Moscow',
      author: [{ given: 'Richard', family: 'Weitz' }],
      issued: { 'date-parts': [[2025, 7]] },
      language: 'en-GB',
    }),
    source('notes/old', ['Gamma text'], {
      id: 'oldnote',
      type: 'book',
      title: 'Old notes',
      author: [{ literal: 'Institute for Notes' }, { given: 'Ludwig', 'non-dropping-particle': 'van', family: 'Beek' }],
      issued: { 'date-parts': [[1998], [2001]] },
      language: 'de',
    }),
    source('notes/undated', ['Delta text'], { id: 'undated' }),
  ];
  const finds = async (query: string, ...texts: string[]) => {
    const there = await EmbeddedSearch.build(sources, stillClock);
    assert.deepEqual(await textsFound(there, query), texts, query);
  };

  it('list on their own', () => finds('author:weitz', 'Alpha text', 'Beta text'));

  it('narrow what words find', () => finds('text author:weitz -beta ', 'Alpha text'));

  it('know authors, institutions too', async () => {
    await finds('author:"Richard Weitz"', 'Alpha text', 'Beta text');
    await finds('author:"van beek"', 'Gamma text');
    await finds('author:institut', 'Gamma text');
    await finds('author:"institut"');
  });

  it('know titles, keys, types, languages', async () => {
    await finds('title:"balancing act"', 'Alpha text', 'Beta text');
    await finds('key:old', 'Gamma text');
    await finds('type:article-magazine', 'Alpha text', 'Beta text');
    await finds('lang:de', 'Gamma text');
  });

  it('know years, open ranges and sources of several years', async () => {
    await finds('year:2025', 'Alpha text', 'Beta text');
    await finds('year:2024..2026', 'Alpha text', 'Beta text');
    await finds('year:2000', 'Gamma text');
    await finds('year:..2010', 'Gamma text');
    await finds('year:2002..', 'Alpha text', 'Beta text');
  });

  it('know folders', async () => {
    await finds('in:notes', 'Gamma text', 'Delta text');
    await finds('in:corpus/reports', 'Alpha text', 'Beta text');
    await finds('in:note');
  });

  it('are joined and excluded as words are', async () => {
    await finds('year:2025 OR key:undated', 'Alpha text', 'Beta text', 'Delta text');
    await finds('-in:notes', 'Alpha text', 'Beta text');
  });

  it('of other parts are asked once they are there', async () => {
    const there = await EmbeddedSearch.build(sources, stillClock);
    assert.match(inEnglish((await there.search('actor:gamma')).note!), /actor:/);
    const knowing = there.withField('actor', {
      valuesOf: ({ passages }, index) => [passages[index]!.text.split(' ')[0]!.toLowerCase()],
      named: (text) => new Set([text]),
      labelOf: (value) => value,
    });
    assert.deepEqual(await textsFound(knowing, 'actor:gamma text'), ['Gamma text']);
    assert.deepEqual(await textsFound(knowing, '-actor:gamma '), ['Alpha text', 'Beta text', 'Delta text']);
  });
});
