import assert from 'node:assert/strict';
import type { NameKind } from '../../../src/core/actors/actor.ts';
import { type ActorCard, actorCard, type CardSources } from '../../../src/core/actors/card.ts';
import { fitsHover } from '../../../src/core/actors/cardLines.ts';
import type { ActorProfile, SingleCard } from '../../../src/core/actors/cardParts.ts';
import type { MentionMatcher } from '../../../src/core/actors/matcher.ts';
import { actorProfile } from '../../../src/core/actors/profile.ts';
import { registryOf } from './sampleActors.ts';
import { sampleCorpus } from './sampleCorpus.ts';

const nothing = { passage: () => undefined };

function single(card: ActorCard | undefined): SingleCard {
  assert.equal(card?.kind, 'actor');
  return card as SingleCard;
}

describe('the card of an actor', () => {
  const yaml = `
id: weld
type: person
name: Ines Weld
weakAlias: [Weld]
country: se
role:
  - { title: Minister of Canals, of: ministry, start: 2024-03 }
  - { title: Mayor, of: Sel, start: "2019", end: "2024-02" }
---
id: ministry
type: organization
name: Ministry of Canals
---
id: tom
type: person
name: Tom Weld
weakAlias: [Weld]
summary: Keeps bees.
`;
  const registry = registryOf(yaml);
  const ask = (candidates: string[], extra = {}) =>
    actorCard(
      { mention: { surface: 'Weld', kind: 'weakAlias', candidates }, sentence: 'Weld.', uri: 'file:///d.md', ...extra },
      { registry, ...nothing },
    );

  it('leaves out what is not known', () => {
    const card = single(ask(['tom']));
    assert.equal(card.summary, 'Keeps bees.');
    assert.equal(card.state, undefined);
    assert.equal(card.counts, undefined);
    assert.deepEqual(card.passages, []);
    assert.doesNotMatch(JSON.stringify(card), /unknown|null/);
  });

  it('names the state by its code, and the office unless the title says it', () => {
    const card = single(ask(['weld']));
    assert.equal(card.state, 'Sweden');
    assert.deepEqual(
      card.roles.map(({ title, of }) => [title, of]),
      [['Minister of Canals', 'Ministry of Canals']],
    );
  });

  it('shows the role held at the date of the document', () => {
    const card = single(ask(['weld'], { date: '2021-06-01' }));
    assert.deepEqual(
      card.roles.map(({ title, of }) => [title, of]),
      [['Mayor', 'Sel']],
    );
  });

  it('knows the role of a day, of a month and of a year, also at its edges', () => {
    const at = (date: string) => single(ask(['weld'], { date })).roles.map(({ title }) => title);
    assert.deepEqual(at('2024-02-29'), ['Mayor']);
    assert.deepEqual(at('2024-03-01'), ['Minister of Canals']);
    assert.deepEqual(at('2024'), ['Minister of Canals', 'Mayor']);
    assert.deepEqual(at('2010-01-01'), ['Minister of Canals']);
  });

  it('offers quotations only of whom the sources quote, then the profile, and the file last', () => {
    const commands = (said: boolean) => {
      const statement = {
        form: 'quoted',
        text: 'The lock holds water',
        dateBasis: 'none',
        language: 'en',
        confidence: 'high',
        firstHand: true,
        source: 'file:///s.md',
        citationKey: 's',
        label: 'S',
      } as const;
      const statements = () => (said ? [statement] : []);
      const mention = { surface: 'Weld', kind: 'weakAlias' as const, candidates: ['weld'] };
      const card = actorCard({ mention, sentence: '', uri: '' }, { registry, ...nothing, statements });
      return single(card).commands.map(({ command }) => command);
    };
    assert.deepEqual(commands(false), ['focusSearch', 'openActorProfile', 'editActor']);
    assert.deepEqual(commands(true), ['focusSearch', 'quotationsBy', 'openActorProfile', 'editActor']);
  });

  it('is only of the types asked for', () => {
    const mention = { surface: 'x', kind: 'name' as const, candidates: ['weld', 'ministry'] };
    const card = actorCard({ mention, sentence: '', uri: '', types: ['organization'] }, { registry, ...nothing });
    assert.equal(single(card).id, 'ministry');
    assert.equal(actorCard({ mention, sentence: '', uri: '', types: ['state'] }, { registry, ...nothing }), undefined);
  });

  it('says which name was hovered, unless the actor’s own name has it', () => {
    const named = (surface: string, kind: NameKind) =>
      single(ask(['weld'], { mention: { surface, kind, candidates: ['weld'] } })).named;
    assert.deepEqual(named('the Minister', 'alias'), { surface: 'the Minister', kind: 'alias' });
    assert.equal(named('Weld', 'weakAlias'), undefined);
    assert.equal(named('Ines Weld', 'name'), undefined);
  });

  it('offers a choice when the name is ambiguous', () => {
    const card = ask(['weld', 'tom']);
    assert.ok(card?.kind === 'choice');
    assert.deepEqual(
      card.candidates.map(({ name, summary }) => [name, summary]),
      [
        ['Ines Weld', undefined],
        ['Tom Weld', 'Keeps bees.'],
      ],
    );
  });

  it('is none when the actors are gone', () => {
    assert.equal(ask(['nobody']), undefined);
  });

  it('searches every name once, by the shortest that finds it', () => {
    const search = single(ask(['weld'])).commands.find(({ command }) => command === 'focusSearch');
    assert.deepEqual(search?.argument, { query: '"Weld"' });
  });
});

describe('cards of the sample corpus', () => {
  let corpus: CardSources & { readonly matcher: MentionMatcher };
  before(async () => {
    corpus = await sampleCorpus();
  });

  /** The card for the first mention of `name` in `sentence`. */
  function cardOf(name: string, sentence: string, uri = 'file:///draft.md'): SingleCard {
    const mention = corpus.matcher.match(sentence).find(({ surface }) => surface === name);
    assert.ok(mention, name);
    return single(actorCard({ mention, sentence, uri }, corpus));
  }

  function profileOf(id: string): ActorProfile {
    const actor = corpus.registry.byId(id);
    assert.ok(actor, id);
    return actorProfile(actor, corpus.registry, corpus.proof!);
  }

  const ties = ({ relations }: ActorProfile) => relations.map(({ from, type, to }) => `${from} ${type} ${to}`);
  const sides = (profile: ActorProfile, on: RegExp) =>
    profile.tensions.find((tension) => on.test(tension.on))?.sides.map(({ by, locator }) => [by, locator]);

  it('are seen whole in a hover with their gaps, the terms of a treaty aside', () => {
    for (const { id, name } of corpus.registry.actors) {
      const mention = { surface: `${name}s`, kind: 'alias', candidates: [id] } as const;
      const card = single(actorCard({ mention, sentence: 'Moscow and Iran differ on Israel.', uri: '' }, corpus));
      assert.ok(fitsHover({ ...card, obliges: [], doesNotOblige: [] }), id);
    }
  });

  it('Iran: partner by treaty, attacked, supplier; ranked high and low', () => {
    const iran = profileOf('iran');
    for (const tie of [
      'Iran party Comprehensive Strategic Partnership Treaty',
      'Iran supplies Russia',
      'Israel attacks Iran',
      'United States attacks Iran',
      'Russia promised Iran',
      'Russia delivered Iran',
      'China supplies Iran',
    ])
      assert.ok(ties(iran).includes(tie), tie);
    assert.deepEqual(sides(iran, /rank/), [
      ['Arman Mahmoudian', '33'],
      ['Richard Weitz', '2'],
    ]);
    assert.equal(iran.positions[0]?.on, 'nuclear talks');
    const card = cardOf('Tehran', 'What Tehran wants from Israel is unclear.');
    assert.equal(card.name, 'Iran');
    assert.deepEqual(card.named, { surface: 'Tehran', kind: 'metonym' });
    assert.equal(card.relations.length > 0 && card.relations.every(({ from, to }) => /Israel/.test(from + to)), true);
    assert.equal(card.passages[0]?.citationKey !== undefined && card.counts?.sources, 2);
    assert.ok(card.counts?.companions.includes('Russia'));
  });

  it('S-400: announced by the buyer in November 2023, never delivered', () => {
    const card = cardOf('S-400', 'Iran never got the S-400.');
    assert.equal(card.state, 'Russia');
    const [promised] = card.relations;
    assert.equal(promised?.start, '2023-11');
    assert.match(promised?.status ?? '', /announced by the buyer, not delivered/);
    assert.equal(promised?.passage, 'weitzmoscow#9');
    assert.deepEqual(
      card.passages.map(({ id }) => id),
      ['weitzmoscow#9'],
    );
    assert.equal(card.counts?.passages, 1);
  });

  it('the treaty: signed, its parties, what it binds to and what not', () => {
    const card = cardOf(
      'Comprehensive Strategic Partnership Treaty',
      'The Comprehensive Strategic Partnership Treaty.',
    );
    assert.equal(card.dates.signed, '2025-01');
    assert.deepEqual(card.parties, ['Russia', 'Iran']);
    assert.deepEqual(
      [card.obliges, card.doesNotOblige].map((terms) =>
        terms.map(({ citationKey, locator }) => [citationKey, locator]),
      ),
      [
        [
          ['whyisiran', '7'],
          ['weitzmoscow', '8'],
        ],
        [
          ['whyisiran', '7'],
          ['weitzmoscow', '8'],
        ],
      ],
    );
    const treaty = profileOf('comprehensive-strategic-partnership-treaty');
    assert.deepEqual(
      sides(treaty, /worth/)?.map(([by]) => by),
      ['the Kremlin', 'Richard Weitz', 'Renad Mansour'],
    );
    assert.ok(treaty.tensions.some(({ on }) => /called/.test(on)));
  });

  it('Peskov: his office in both sources, two wordings of one statement, and when', () => {
    const card = cardOf('Peskov', 'Peskov said that Russia has supported Iran with a clear position.');
    assert.equal(card.name, 'Dmitry Peskov');
    assert.equal(card.state, 'Russia');
    assert.deepEqual(
      card.roles.map(({ title, of, citationKey, locator }) => [title, of, citationKey, locator]),
      [
        ['Kremlin spokesperson', undefined, 'weitzmoscow', '13'],
        ['Kremlin spokesman', undefined, 'whyisiran', '9'],
      ],
    );
    // The second passage has no room beside two wordings: twelve lines are all that a hover shows.
    assert.deepEqual(
      card.passages.map(({ id }) => id),
      ['whyisiran#10'],
    );
    assert.match(card.tensions[0]?.on ?? '', /wording of one statement/);
    assert.ok(profileOf('dmitry-peskov').tensions.some(({ on }) => /when/.test(on)));
    assert.deepEqual(card.commands[0], {
      command: 'insertCitation',
      argument: {
        items: [{ key: card.passages[0]?.citationKey, label: 'paragraph', locator: card.passages[0]?.locator.value }],
      },
    });
  });

  it('the Twelve-Day War: its days, its sides, its three disputes', () => {
    const war = profileOf('twelve-day-war');
    assert.deepEqual([war.dates.start, war.dates.end], ['2025-06-13', '2025-06']);
    assert.deepEqual(war.parties, ['Israel', 'Iran', 'United States']);
    assert.equal(sides(war, /mediator/)?.length, 3);
    assert.equal(sides(war, /influence/)?.length, 3);
    assert.equal(sides(war, /does for Moscow/)?.length, 2);
    const card = cardOf('Iran-Israel war', 'The Iran-Israel war and oil prices.');
    assert.equal(card.name, 'Twelve-Day War');
    assert.match(card.tensions[0]?.sides.map(({ text }) => text).join() ?? '', /oil/);
  });

  it('show the passages nearest to the sentence, never of the file at hand', () => {
    const sentence = 'Peskov was asked about air defenses on Monday.';
    assert.equal(cardOf('Peskov', sentence).passages[0]?.id, 'whyisiran#11');
    const elsewhere = cardOf('Peskov', sentence, 'file:///corpus/heart-of-conflicts.md').passages;
    assert.ok(elsewhere.length > 0 && elsewhere.every(({ citationKey }) => citationKey === 'weitzmoscow'));
  });

  it('mark the actor in an excerpt of the passage', () => {
    for (const { id } of corpus.registry.actors)
      for (const passage of single(
        actorCard({ mention: { surface: 'x', kind: 'alias', candidates: [id] }, sentence: 'Iran', uri: '' }, corpus),
      ).passages) {
        const [start, end] = passage.excerpt;
        assert.ok(start >= 0 && start < end && end <= passage.text.length && end - start <= 240, id);
        assert.ok(passage.marks.length > 0, `${id} in ${passage.text.slice(start, end)}`);
      }
  });
});
