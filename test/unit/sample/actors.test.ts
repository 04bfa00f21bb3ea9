import assert from 'node:assert/strict';
import type { Actor, Provenance } from '../../../src/core/actors/actor.ts';
import { parseActorFile } from '../../../src/core/actors/actorFile.ts';
import { describeSeeds } from '../../support/seeds.ts';
import { namedInTheArticles } from './namedInTheArticles.ts';
import {
  actorFiles,
  articleParagraphs,
  balancingAct,
  heartOfConflicts,
  runs,
  type SampleKey,
  words,
} from './sample.ts';

const parsed = actorFiles().map(([name, text]) => parseActorFile(`file:///corpus/actors/${name}`, text));
const actors: readonly Actor[] = parsed.flatMap((file) => file.actors);
/** He speaks in every paragraph of his own article and is named in none. */
const authorOfSecond = 'richard-weitz';
const strongNames = (actor: Actor) => [actor.name, ...actor.alias, ...actor.standsFor];
const allNames = (actor: Actor) => [...strongNames(actor), ...actor.weakAlias];

/** Everything an actor's entry says with a source. */
const statements = (actor: Actor): Provenance[] => [
  ...actor.role,
  ...actor.relation,
  ...actor.position,
  ...actor.tension.flatMap((tension) => tension.sides),
  ...actor.obliges,
  ...actor.doesNotOblige,
];

describe('sample corpus: the actors', () => {
  it('load without a finding', () => {
    assert.deepEqual(
      parsed.flatMap((file) => file.findings),
      [],
    );
    assert.ok(actors.length >= 80);
  });

  it('have an id, and a strong name, of their own', () => {
    const ids = actors.map((actor) => actor.id);
    assert.deepEqual(repeated(ids), []);
    const names = actors.flatMap((actor) => [...new Set(strongNames(actor).map(normal))]);
    assert.deepEqual(repeated(names), []);
  });

  for (const [type, expected] of Object.entries(namedInTheArticles)) {
    it(`know every ${type} of the articles`, () => {
      const known = new Map(actors.flatMap((actor) => allNames(actor).map((name) => [normal(name), actor.type])));
      const missing = expected.filter((name) => known.get(normal(name)) !== type);
      assert.deepEqual(missing, []);
    });
  }

  it('name each other by ids that exist', () => {
    const ids = new Set(actors.map((actor) => actor.id));
    const dangling = actors.flatMap((actor) => referencesOf(actor).filter((id) => !ids.has(id)));
    assert.deepEqual(dangling, []);
  });

  it('name as holder of a view somebody who is an actor too, or a report', () => {
    const known = new Set(actors.flatMap(allNames).map(normal));
    const holders = actors.flatMap(statements).flatMap(({ by }) => (by === undefined ? [] : [by]));
    assert.deepEqual([...new Set(holders.filter((by) => !known.has(normal(by))))], ['a media report']);
  });

  it('say where each statement stands, or why it is inferred', () => {
    const unproved = actors.flatMap((actor) =>
      statements(actor)
        .filter(({ source, inferred }) => source === undefined && inferred === undefined)
        .map(() => actor.id),
    );
    assert.deepEqual(unproved, []);
  });

  it('cite paragraphs of the digests that speak of them', () => {
    const digests = { whyisiran: heartOfConflicts().paragraphs, weitzmoscow: balancingAct().paragraphs };
    assert.deepEqual(
      silentCitations((key, paragraph) => digests[key][paragraph - 1]),
      [],
    );
  });

  it('take a place for its government unless the words forbid it', () => {
    const byId = new Map(actors.map((actor) => [actor.id, actor]));
    const metonyms = { russia: 'Moscow', iran: 'Tehran', 'united-states': 'Washington', china: 'Beijing' };
    for (const [id, metonym] of Object.entries(metonyms)) assert.ok(byId.get(id)?.standsFor.includes(metonym), id);
    assert.deepEqual(byId.get('russia')?.except, ['Moscow-born', 'in Moscow']);
    assert.ok(byId.get('russian-presidency')?.alias.includes('the Kremlin'));
  });
});

describe('sample corpus: five cards', () => {
  const card = (id: string): Actor => {
    const found = actors.find((actor) => actor.id === id);
    assert.ok(found, id);
    return found;
  };
  const relations = (id: string) => card(id).relation.map(({ type, to }) => `${type} ${to}`);

  it('Iran: partner, supplier, attacked; ranked high and low', () => {
    assert.ok(relations('iran').includes('party comprehensive-strategic-partnership-treaty'));
    assert.ok(relations('iran').includes('supplies russia'));
    assert.ok(relations('israel').includes('attacks iran'));
    assert.ok(relations('united-states').includes('attacks iran'));
    assert.equal(card('iran').tension[0]?.sides.length, 2);
  });

  it('S-400: announced by the buyer in November 2023 and not delivered', () => {
    assert.deepEqual(card('s-400').relation, [
      {
        type: 'promised',
        to: 'iran',
        start: '2023-11',
        status: 'announced by the buyer, not delivered',
        source: 'weitzmoscow',
        locator: '9',
      },
    ]);
    assert.deepEqual(relations('yak-130'), ['promised iran', 'delivered iran']);
  });

  it('the treaty: what it binds to, and what not', () => {
    const treaty = card('comprehensive-strategic-partnership-treaty');
    assert.equal(treaty.signed, '2025-01');
    assert.deepEqual(treaty.party, ['russia', 'iran']);
    assert.equal(treaty.obliges.length, 2);
    assert.equal(treaty.doesNotOblige.length, 2);
  });

  it('Peskov: his office in both sources, and when he spoke', () => {
    const peskov = card('dmitry-peskov');
    assert.deepEqual(
      peskov.role.map(({ title, source, locator }) => [title, source, locator]),
      [
        ['Kremlin spokesperson', 'weitzmoscow', '13'],
        ['Kremlin spokesman', 'whyisiran', '9'],
      ],
    );
    assert.deepEqual(
      peskov.tension[0]?.sides.map(({ text }) => text),
      ['on a Tuesday while the war was going on', 'since the war'],
    );
  });

  it('Twelve-Day War: its names, its days, its three disputes', () => {
    const war = card('twelve-day-war');
    assert.equal(war.start, '2025-06-13');
    assert.equal(war.end, '2025-06');
    assert.ok(war.alias.includes('Iran-Israel war'));
    assert.equal(war.tension.length, 3);
  });
});

describeSeeds('sample corpus: the actors beside the articles', () => {
  it('cite paragraphs of the articles that speak of them', () => {
    const articles = { whyisiran: articleParagraphs('whyisiran'), weitzmoscow: articleParagraphs('weitzmoscow') };
    // There the article says "he" or "she" of somebody named before.
    const byPronoun = [
      'arman-mahmoudian whyisiran 14',
      'arman-mahmoudian whyisiran 34',
      'dmitry-peskov whyisiran 10',
      'dmitry-peskov whyisiran 11',
      'ksenia-svetlova whyisiran 27',
      'ksenia-svetlova whyisiran 28',
      'renad-mansour whyisiran 7',
      'twelve-day-war whyisiran 27',
    ];
    const silent = silentCitations((key, paragraph) => articles[key][paragraph - 1]);
    assert.deepEqual([...new Set(silent)].sort(), byPronoun);
  });

  it('share no eight words in a row with the articles', () => {
    const taken = new Set(
      [...articleParagraphs('whyisiran'), ...articleParagraphs('weitzmoscow')].flatMap((text) => runs(text, 8)),
    );
    const shared = actorFiles()
      .flatMap(([, text]) => text.split('\n'))
      .flatMap((line) => line.split(/“[^”]*”|Joint Comprehensive Plan of Action/))
      .flatMap((prose) => runs(prose, 8))
      .filter((run) => taken.has(run));
    assert.deepEqual(shared, []);
  });
});

/**
 * Cited paragraphs that name neither the actor, nor one it is tied to (the other side of the relation, its office, a participant or party),
 * nor the holder of the view. A role must be cited from a paragraph that names the actor.
 */
function silentCitations(paragraphOf: (key: SampleKey, paragraph: number) => string | undefined): string[] {
  const namesById = new Map(actors.map((actor) => [actor.id, allNames(actor)]));
  return actors.flatMap((actor) =>
    statements(actor).flatMap((statement) => {
      const { source, locator, inferred, by } = statement;
      if (locator === undefined || inferred !== undefined || actor.id === authorOfSecond) return [];
      const citation = `${actor.id} ${source} ${locator}`;
      assert.ok(source === 'whyisiran' || source === 'weitzmoscow', citation);
      const paragraph = paragraphOf(source, Number(locator));
      assert.ok(paragraph !== undefined, citation);
      const isRole = actor.role.some((role) => role === statement);
      const tied = isRole ? [] : referencesOf(actor).flatMap((id) => namesById.get(id) ?? []);
      const holder = by === undefined ? [] : [by, by.split(' ').at(-1)!];
      const names = [...allNames(actor), ...tied, ...holder];
      return names.some((name) => normal(paragraph).includes(normal(name))) ? [] : [citation];
    }),
  );
}

function referencesOf(actor: Actor): string[] {
  const given = [...actor.role.map(({ of }) => of), actor.partOf].filter((id) => id !== undefined);
  return [...given, ...actor.relation.map(({ to }) => to), ...actor.participant, ...actor.party];
}

/** For comparison: words without a possessive ending. */
function normal(text: string): string {
  const plain = words(text).map((word) => word.replace(/'s$/, ''));
  return ` ${plain.join(' ')} `;
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
