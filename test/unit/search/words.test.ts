import assert from 'node:assert/strict';
import type { SearchBackend } from '../../../src/core/search/backend.ts';
import { EmbeddedSearch } from '../../../src/core/search/embeddedSearch.ts';
import { inEnglish } from '../../../src/core/text/sentence.ts';
import { marked, source, stillClock, textsFound } from './samples.ts';

const build = (...paragraphs: string[]): Promise<SearchBackend> =>
  EmbeddedSearch.build([source('one', paragraphs)], stillClock);

async function finds(text: string, ...queries: string[]) {
  const search = await build(text, 'Nothing of the kind.');
  for (const query of queries) assert.deepEqual(await textsFound(search, query), [text], query);
}

async function misses(text: string, ...queries: string[]) {
  const search = await build(text);
  for (const query of queries) assert.deepEqual(await textsFound(search, query), [], query);
}

describe('words', () => {
  it('are found in any case, with and without diacritics', () =>
    finds('Erdoğan met Wałęsa in Łódź.', 'erdogan', 'ERDOĞAN', 'walesa lodz', 'Łódź'));

  it('must all be there, in any order', async () => {
    await finds('The treaty binds both states.', 'states treaty');
    await misses('The treaty binds both states.', 'treaty parliament');
  });

  it('are found in their other forms', () =>
    finds('Supplies were delivered to the northern ports.', 'supply ', 'deliver ', 'port ', 'delivering '));

  it('are found in British and in American spelling', async () => {
    await finds('Air defense and labor organizations traveled to the center.', 'air defence ', 'labour organisation ');
    await finds(
      'Defence of the neighbourhood, modelled on the programme.',
      'defense ',
      'neighborhood ',
      'modeled program ',
    );
    await finds('He analysed and criticised the cancelled catalogue.', 'analyze criticize ', 'canceled catalog ');
  });

  it('keep apart what only looks like a spelling', async () => {
    const search = await build('the prize', 'the prise', 'four of them', 'for them');
    assert.deepEqual(await textsFound(search, 'prise '), ['the prise']);
    assert.deepEqual(await textsFound(search, 'for '), ['for them']);
  });

  it('join election and elect, protection and protect', () =>
    finds('The election brought protection.', 'elect ', 'protect ', 'elections protected '));

  it('are found with and without their apostrophe, straight or curly', async () => {
    const curly = await build('Moscow’s role', 'Moscow and others');
    assert.deepEqual(await textsFound(curly, 'moscow '), ['Moscow’s role', 'Moscow and others']);
    assert.deepEqual(await textsFound(curly, "moscow's "), ['Moscow’s role']);
    assert.deepEqual(await textsFound(curly, 'moscow’s '), ['Moscow’s role']);
    await finds("Moscow's part", 'moscow’s', '“Moscow’s part”');
  });

  it('find initials with and without full stops', async () => {
    await finds('The U.S. and the U.N. agreed.', 'US ', 'U.S. ', 'un ', 'u.s');
    await finds('The US agreed.', 'U.S. ', '"U.S. agreed"');
  });

  it('with a hyphen are found as words in a row', async () => {
    await finds('Their non-proliferation policy', 'non-proliferation ', 'non-prolif');
    await misses('Proliferation was non existent', 'non-proliferation ');
  });

  it('are found in Russian by their stem, ё as е', async () => {
    await finds('Разговор о войне и мире, ещё раз.', 'война ', 'еще ', 'ЕЩЁ ');
  });

  it('are stemmed by the language of their source', async () => {
    const german = source('de', ['Die Kriege der Nachbarn dauerten lange.'], { language: 'de-DE' });
    const polish = source('pl', ['Wojny sąsiadów trwały długo.'], { language: 'pl' });
    const search = await EmbeddedSearch.build([german, polish], stillClock);
    assert.equal((await search.search('krieges ')).total, 1);
    assert.equal((await search.search('sasiadow ')).total, 1);
  });

  it('are found in Arabic without vowel marks, and in the Persian spelling of a letter', () =>
    finds('قالَ الرئيس إن الحرب انتهت في كابل', 'قال', 'الحرب', 'کابل'));

  it('are found in Chinese, Japanese and Thai, where no spaces part them', async () => {
    await finds('俄罗斯和伊朗签署了条约。', '伊朗', '条约');
    await finds('ロシアとイランは条約に署名した。', 'イラン', '条約');
    await finds('ประเทศไทยลงนามในสนธิสัญญา', 'สนธิสัญญา');
  });

  it('find nothing when the query has none', async () => {
    const search = await build('Some text.');
    for (const query of ['', ' ', '…', '-', '()', '""', '*', '~', '"']) {
      assert.equal((await search.search(query)).total, 0, query);
    }
  });
});

describe('the last word', () => {
  it('is half a word, unless a space follows', async () => {
    const search = await build('A partnership of states', 'Partners in trade', 'A part of it');
    assert.equal((await search.search('partn')).total, 2);
    assert.deepEqual(await textsFound(search, 'partnership '), ['A partnership of states']);
    assert.equal((await search.search('p')).total, 3);
  });

  it('loses no hit when its last letter is typed', async () => {
    const text = 'New defenses were organized.';
    for (const word of ['defences', 'organised']) {
      const search = await build(text);
      assert.equal((await search.search(word)).total, 1, word);
    }
  });

  it('puts the whole word before longer ones', async () => {
    const search = await build('The importance of it', 'An import of it');
    assert.deepEqual(await textsFound(search, 'import'), ['An import of it', 'The importance of it']);
  });
});

describe('slips of the keyboard', () => {
  it('are forgiven when nothing matches, and the note says so', async () => {
    const search = await build('A partnership of states', 'Nothing else');
    const { total, hits, note } = await search.search('partnrship states');
    assert.equal(total, 1);
    assert.deepEqual(marked(hits[0]!), ['partnership', 'states']);
    assert.match(inEnglish(note!), /partnrship/);
  });

  it('are not looked for when something matches', async () => {
    const search = await build('The form of it', 'The farm of it');
    const { total, note } = await search.search('form ');
    assert.deepEqual([total, note], [1, undefined]);
  });

  it('are asked for with ~: letters left out, doubled, wrong or swapped', () =>
    finds(
      'The parliament voted.',
      'parlament~',
      'parlliament~',
      'perliament~',
      'parlimant~',
      'parliament~',
      'parlaiment~1',
    ));
});

describe('marks', () => {
  it('cover every matched form at its place in the text', async () => {
    const search = await build('“Défenses” and air-defence: the U.S. said “defensive”.');
    const { hits } = await search.search('defence US ');
    assert.deepEqual(marked(hits[0]!), ['Défenses', 'defence', 'U.S.', 'defensive']);
  });

  it('are sorted and never overlap', async () => {
    const search = await build('the end of the end of the end');
    const { hits } = await search.search('"end of the end" OR end OR of');
    assert.deepEqual(hits[0]!.highlights, [[4, 25 + 4]]);
  });

  it('cover a phrase from its first word to its last', async () => {
    const search = await build('Peace: between Moscow, and Tehran. Moscow again.');
    const { hits } = await search.search('"moscow and tehran"');
    assert.deepEqual(marked(hits[0]!), ['Moscow, and Tehran']);
  });

  it('leave excluded words alone', async () => {
    const search = await build('war and peace');
    const { hits } = await search.search('war -treaty');
    assert.deepEqual(marked(hits[0]!), ['war']);
  });
});
