import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ActorCandidate } from '../../../../src/core/actors/discovery/candidate.ts';
import { ActorDiscovery, suggestActors } from '../../../../src/core/actors/discovery/discovery.ts';
import { Gazetteer } from '../../../../src/core/actors/discovery/gazetteer.ts';
import { namesIn } from '../../../../src/core/actors/discovery/namesIn.ts';
import { factNames, factSheet } from '../../../support/facts.ts';
import { describeSeeds, seedParagraphs, seeds } from '../../../support/seeds.ts';
import { namedInTheArticles } from '../../sample/namedInTheArticles.ts';
import { registryOf } from '../sampleActors.ts';
import { sampleCorpus, still } from '../sampleCorpus.ts';
import { markedTexts, score, total } from './marked.ts';

const gazetteer = new Gazetteer();
const nobody = registryOf('');

const sourceOf = (uri: string, ...texts: string[]) => ({
  uri,
  passages: texts.map((text, at) => ({ id: `${uri}#${at}`, text, kind: 'body' })),
});

const suggested = (texts: readonly string[], registry = nobody, ignored: string[] = []) =>
  suggestActors(
    texts.map((text, at) => sourceOf(`s${at}`, ...text.split('\n'))),
    registry,
    ignored,
    still,
  );

const names = (candidates: readonly ActorCandidate[]) => candidates.map(({ name, type }) => `${name} ${type}`);

describe('names that look like actors', () => {
  for (const set of ['tuned', 'untouched'] as const)
    it(`are found in the ${set} articles`, () => {
      const found = markedTexts(set).map((text) => ({ text, names: namesIn(text.text, gazetteer) }));
      const all = total(found.map((each) => score(each.text, each.names)));
      const sure = total(
        found.map((each) =>
          score(
            each.text,
            each.names.filter(({ confidence }) => confidence === 'confident'),
          ),
        ),
      );
      assert.ok(all.f1 >= 0.85, JSON.stringify(all));
      assert.ok(sure.precision >= 0.9, JSON.stringify(sure));
    });

  const surfaces = (text: string) => namesIn(text, gazetteer).map(({ surface, type }) => `${surface} ${type}`);

  it('are not the capitals of sentences, headings, days and titles', () => {
    assert.deepEqual(
      surfaces('Bridges fell. Critics said so on Monday. The President left. Nobody Reads Such Headings Any More'),
      [],
    );
    assert.deepEqual(surfaces('Competing Considerations\n\nRain fell.'), []);
  });

  it('stop at possessives, and at the second half of a compound', () => {
    assert.deepEqual(surfaces('a Kyiv-born singer met Germany’s Ines Weld in U.S.-led talks'), [
      'Kyiv place',
      'Germany state',
      'Ines Weld person',
      'U.S. state',
    ]);
  });

  it('are two in Iran-Israel, one in S-400 Triumf, and keep weapons of a list apart', () => {
    assert.deepEqual(surfaces('the Iran-Israel war'), ['Iran state', 'Israel state']);
    assert.deepEqual(surfaces('the S-400 Triumf missile network the Sukhoi Su-35 Flanker fighter'), [
      'S-400 Triumf weapon',
      'Sukhoi Su-35 Flanker weapon',
    ]);
  });

  it('never fail, and stand in order inside the text', () => {
    const piece = fc.constantFrom(
      'Mr',
      '.',
      ' ',
      'Weld',
      'of',
      '\n',
      '-',
      '’s',
      'the',
      'U.S.',
      '“',
      'Ministry',
      'And',
      'al-',
      'МИД',
      '\u200f',
      'S-4',
      '&',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((all) => all.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          for (const { start, end, surface } of namesIn(text, gazetteer)) assert.equal(text.slice(start, end), surface);
        },
      ),
    );
  }).timeout(10_000);
});

describe('suggested actors', () => {
  it('have their other names, counts and evidence of different sources', async () => {
    const found = await suggested([
      'Foreign Minister Ines Weld spoke. Weld left.',
      'Later Ines Weld returned to the International Canal Office (ICO). The ICO said no.',
    ]);
    const [weld, office] = ['Ines Weld', 'International Canal Office'].map(
      (name) => found.find((each) => each.name === name)!,
    );
    assert.deepEqual(
      [weld?.type, weld?.confidence, weld?.weakAlias, weld?.count, weld?.sources],
      ['person', 'confident', ['Weld'], 3, 2],
    );
    assert.deepEqual(
      weld?.evidence.map(({ source, start, end }) => [source, start, end]),
      [
        ['s0', 17, 26],
        ['s1', 6, 15],
      ],
    );
    assert.deepEqual([office?.type, office?.alias], ['organization', ['ICO']]);
  });

  it('put a state, its people and its abbreviations together, and al- with and without', async () => {
    const found = await suggested([
      'The United States and U.S. troops; American doctors. US aid. Bashar Rahim met Bashar al-Rahim.',
    ]);
    assert.deepEqual(names(found), ['United States state', 'Bashar Rahim person']);
    assert.deepEqual([...found[0]!.alias].sort(), ['American', 'U.S.', 'US']);
  });

  it('are none that is known, by whatever name, and none that is ignored', async () => {
    const known = registryOf(
      'id: r\ntype: state\nname: Ruritania\nalias: [Norway]\n---\nid: t\ntype: person\nname: Tom Weld\nweakAlias: [Weld]\n',
    );
    const text = 'Norwegian ships left Norway. Mr Tom Weld and Ms Ines Weld met Anna Berg in Berlin.';
    const found = await suggested([text], known, ['anna berg']);
    assert.deepEqual(names(found).sort(), ['Berlin place', 'Ines Weld person']);
    assert.deepEqual(found.find(({ name }) => name === 'Ines Weld')?.weakAlias, []);
  });

  it('are one for a name in capitals, in its cases, and in part', async () => {
    const found = await suggested([
      'Игнат Берегов говорил о канале. Канал у Берегова. БЕРЕГОВ: Да.\nThe Northern Canal Office met. The Office left. Peter Weld KC spoke.',
    ]);
    assert.deepEqual(names(found).sort(), [
      'Northern Canal Office organization',
      'Peter Weld person',
      'Игнат Берегов person',
    ]);
  });

  it('are one name for a place and a person in all their cases, in the nominative', async () => {
    const found = await suggested([
      'Жители Тавринска ждали Игоря Лобанова. С Лобановым приехала министр Анна Зимина. В Тавринске её знают.\nРядом с Тавринском мост. Вопросы Анне Зиминой задавали жители Верхней Тавды. В Верхней Тавде нет связи. Губернатор Игорь Лобанов ушёл.',
    ]);
    assert.deepEqual(names(found).sort(), [
      'Анна Зимина person',
      'Верхняя Тавда place',
      'Игорь Лобанов person',
      'Тавринск place',
    ]);
    assert.deepEqual(found.find(({ name }) => name === 'Игорь Лобанов')?.weakAlias, ['Лобанов']);
    assert.deepEqual(
      found.flatMap(({ alias }) => alias),
      [],
    );
  });

  it('are in Ukrainian', async () => {
    const found = await suggested([
      'Тараса Бондаря слухали. З Тарасом Бондарем говорила Оксана Гринюк. Оксані Гринюк подякували.\nДорога до Вербівки закрита. У Вербівці чекають. Міський голова Тарас Бондар пішов.',
    ]);
    assert.deepEqual(names(found).sort(), ['Вербівка place', 'Оксана Гринюк person', 'Тарас Бондар person']);
  });

  it('keep two people of one surname apart', async () => {
    const found = await suggested(['Anna Berg and Otto Berg argued.', 'Otto Berg won.']);
    assert.deepEqual(names(found), ['Otto Berg person', 'Anna Berg person']);
  });

  it('follow sources that change and go, and leave clutter out', async () => {
    const discovery = new ActorDiscovery(still);
    await discovery.replace([
      sourceOf('a', 'Anna Berg spoke.'),
      { uri: 'b', passages: [{ id: 'b', text: 'Otto Berg', kind: 'caption' }] },
    ]);
    assert.deepEqual(names(discovery.candidates(nobody)), ['Anna Berg person']);
    await discovery.replace([sourceOf('a', 'Erik Dahl spoke.')]);
    assert.deepEqual(names(discovery.candidates(nobody)), ['Erik Dahl person']);
    discovery.remove('a');
    assert.deepEqual(discovery.candidates(nobody), []);
  });

  it('pause, and stop when cancelled', async () => {
    let now = 0;
    let pauses = 0;
    const clock = {
      now: () => {
        now += 20;
        return now;
      },
      pause: async () => {
        pauses += 1;
      },
    };
    const long = sourceOf('a', ...Array.from({ length: 40 }, () => 'Anna Berg spoke at length. '.repeat(40)));
    await new ActorDiscovery(clock).replace([long]);
    assert.ok(pauses > 2);
    await assert.rejects(new ActorDiscovery(clock).replace([long], AbortSignal.abort()));
  });
});

describeSeeds('actors suggested from the two articles', () => {
  it('are nearly all that the fact sheet lists, and hardly anything that it does not', async function (this: Mocha.Context) {
    const facts = factNames();
    if (!facts) return this.skip();
    const found = await suggestActors(
      [seeds().a, seeds().b].map((text, at) => sourceOf(`s${at}`, ...seedParagraphs(text))),
      nobody,
      [],
      still,
    );
    const known = new Set(found.flatMap(({ name, alias, weakAlias }) => [name, ...alias, ...weakAlias]).map(plain));
    const listed = [...new Set(Object.values(facts).flat())];
    assert.ok(listed.length > 45, `${listed.length} names were read out of the fact sheet`);
    const missing = listed.filter((name) => !isKnown(name, known));
    const sheet = plain(factSheet());
    const sure = found.filter(({ confidence }) => confidence === 'confident');
    const unlisted = sure.filter(({ name, alias }) => ![name, ...alias].some((each) => sheet.includes(plain(each))));
    const [recall, precision] = [1 - missing.length / listed.length, 1 - unlisted.length / sure.length];
    console.log(
      `      recall ${recall.toFixed(3)} of ${listed.length} names, precision ${precision.toFixed(3)} of ${sure.length} sure ones`,
    );
    assert.ok(recall >= 0.85, `missing: ${missing.join(', ')}`);
    assert.ok(precision >= 0.9, `not in the sheet: ${unlisted.map(({ name }) => name).join(', ')}`);
  });

  it('are, beside what the sample’s actor files have, no trap and nothing that those files know', async () => {
    const { registry } = await sampleCorpus();
    const found = await suggestActors(
      [seeds().a, seeds().b].map((text, at) => sourceOf(`s${at}`, ...seedParagraphs(text))),
      registry,
      [],
      still,
    );
    const all = found.flatMap(({ name, alias, weakAlias }) => [name, ...alias, ...weakAlias]);
    const listed = Object.values(namedInTheArticles).flat().map(plain);
    assert.deepEqual(
      all.filter((name) => listed.includes(plain(name))),
      [],
    );
    const traps = /Moscow-born|two countries|S-400.*Su-35|Privacy|Share|What to read|^By$|^(?:Drones?|Republic|The)$/i;
    assert.deepEqual(
      all.filter((name) => traps.test(name)),
      [],
    );
    assert.deepEqual(
      found.filter(({ confidence }) => confidence === 'confident').map(({ name }) => name),
      // The files have the Gulf states, the articles the place as well.
      ['Gulf'],
    );
  });

  /** A weapon by its code, whatever stands beside it. */
  function isKnown(name: string, known: ReadonlySet<string>): boolean {
    return known.has(plain(name)) || name.split(' ').some((word) => /-\d/.test(word) && known.has(word));
  }

  function plain(name: string): string {
    return name.replace(/^the /i, '').replaceAll('’', "'");
  }
});
