import assert from 'node:assert/strict';
import type { SingleCard } from '../../../src/core/actors/cardParts.ts';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { ActorShelf, type StatementsOf } from '../../../src/core/research/actorShelf.ts';
import { MemoryFiles, stillClock } from '../../support/memoryFiles.ts';

const folder = 'file:///study/corpus';
const source = `${folder}/old.md`;
const yaml = `id: ada
type: person
name: Ada Weld
role:
  - { title: Minister, start: 2020 }
  - { title: Mayor, start: 2010, end: 2019 }
`;

async function cardOf(asked: { readonly uri?: string; readonly date?: string }, statementsOf?: StatementsOf) {
  const files = new MemoryFiles({
    [`${folder}/actors/ada.yaml`]: yaml,
    [source]: '---\nid: old\nissued: "2015-03"\n---\n\nAda Weld opened the lock.\n',
  });
  const corpus = new Corpus(files, stillClock);
  await corpus.load([folder]);
  const shelf = new ActorShelf(files, stillClock, statementsOf);
  await shelf.load([folder], corpus.sources);
  const mention = { surface: 'Ada Weld', kind: 'name', candidates: ['ada'] } as const;
  return shelf.card({ mention, sentence: '', uri: '', ...asked }, corpus) as SingleCard;
}

const titles = ({ roles }: SingleCard) => roles.map(({ title }) => title);

describe('the card of an actor at a date', () => {
  it('has the role of that time: the date of the draft', async () => {
    assert.deepEqual(titles(await cardOf({})), ['Minister']);
    assert.deepEqual(titles(await cardOf({ date: '2012-06' })), ['Mayor']);
  });

  it('has in a source the role of when the source is from', async () => {
    assert.deepEqual(titles(await cardOf({ uri: source, date: '2024' })), ['Mayor']);
  });

  it('quotes what the statements have the actor say', async () => {
    const said = {
      form: 'quoted',
      text: 'The water is high today',
      dateBasis: 'none',
      language: 'en',
      confidence: 'certain',
      firstHand: true,
      source,
      citationKey: 'old',
      label: 'old',
    } as const;
    const card = await cardOf({}, (id) => (id === 'ada' ? [said] : []));
    assert.equal(card.quotation?.text, 'The water is high today');
    assert.equal((await cardOf({})).quotation, undefined);
  });
});
