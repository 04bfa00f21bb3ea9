import assert from 'node:assert/strict';
import { genderIn, givenNames } from '../../../../src/core/actors/cases/givenNames.ts';
import { Gazetteer } from '../../../../src/core/actors/discovery/gazetteer.ts';
import { namesIn } from '../../../../src/core/actors/discovery/namesIn.ts';
import { namedPlaces } from '../../../../src/core/actors/discovery/places.ts';

const gazetteer = new Gazetteer();
const named = (text: string) => namesIn(text, gazetteer).map(({ surface, type }) => `${surface} ${type}`);
const full = (text: string) => namesIn(text, gazetteer).map(({ name, type }) => `${name} ${type}`);

describe('names that are easily taken for others', () => {
  it('are none of the letter of a vitamin or a plan before the next sentence, but are of initials', () => {
    assert.deepEqual(named('Milk is rich in vitamin D. Farmers sell it.'), []);
    assert.deepEqual(named('They chose plan B. Farmers were glad.'), []);
    assert.deepEqual(named('It was so, said J. Quent of the yard.'), ['J. Quent person']);
  });

  it('are of an adjective at the head of a sentence only where it is made of a place', () => {
    assert.deepEqual(named('Камский завод закрыт. Последний суд прошёл. Новый завод открыт.'), [
      'Камский завод organization',
    ]);
    assert.deepEqual(named('Мы видели Новый завод.'), ['Новый завод organization']);
  });

  it('are of a ministry with its field, not with what it did', () => {
    assert.deepEqual(named('Министерство рыболовства решило. Это Фонд защиты птиц.'), [
      'Министерство рыболовства organization',
      'Фонд защиты organization',
    ]);
    assert.deepEqual(
      named('Вчера Министерство сообщила о мере, а Служба боялась бури.').filter((name) => / .* /.test(name)),
      [],
    );
    assert.deepEqual(named('Департамент рыболовства молчит. Управление лесов молчит. Там Управління освіти мовчало.'), [
      'Департамент рыболовства organization',
      'Управление лесов organization',
      'Управління освіти organization',
    ]);
    assert.deepEqual(
      named('Часть Фондов решили закрыть.').filter((name) => name.startsWith('Фондов решили')),
      [],
    );
  });

  it('are of a person after an office that nobody has over a body: a minister, a general', () => {
    assert.deepEqual(named('Так сказал генерал Лебига. Так сказал министр Ковача.'), [
      'Лебига person',
      'Ковача person',
    ]);
    assert.deepEqual(named('Так сказал директор Тавры.'), ['Тавры organization']);
  });

  it('are of one state by each of its abbreviations', () => {
    for (const name of ['UAE', 'ОАЭ', 'ОАЕ', 'Объединённые Арабские Эмираты'])
      assert.deepEqual(full(`Talks with ${name} ended.`), ['United Arab Emirates state']);
  });

  it('are of a place after words for places, though somebody has its name for a surname', () => {
    assert.deepEqual(
      named('They met Marvin Washington. They flew across Washington. They left central Washington.').slice(1),
      ['Washington place', 'Washington place'],
    );
    assert.deepEqual(named('They met Marvin Washington. Later Washington served.').slice(1), ['Washington person']);
  });

  it('are of somebody who acts, where a place would have to be in another case', () => {
    assert.deepEqual(named('Милана сказала это вчера.'), ['Милана person']);
    assert.deepEqual(named('Софія сказала так.'), ['Софія person']);
    assert.deepEqual(
      named('Саратова уехала.').filter((name) => name.endsWith(' place')),
      [],
    );
    assert.deepEqual(full('Мы были в Милане. Мэр Саратова сказал это. Там мэр Милана сказал это.'), [
      'Милан place',
      'Саратов place',
      'Милан place',
    ]);
  });

  it('are of one person where a given name is also a place’s', () => {
    assert.deepEqual(named('Adelaide Berg said so to Florence Quay.'), [
      'Adelaide Berg person',
      'Florence Quay person',
    ]);
    assert.deepEqual(named('They flew to Adelaide.'), ['Adelaide place']);
  });

  it('go over a nickname in quotation marks, not over something said', () => {
    assert.deepEqual(named('He beat Hector “the Bolt” Camara twice.'), ['Hector “the Bolt” Camara person']);
    assert.deepEqual(named('She told Hector “this is it” Camara would win.').slice(0, 1), ['Hector person']);
    assert.deepEqual(named('She told Hector “It is late, go” Camara would win.').slice(0, 1), ['Hector person']);
  });

  it('are of a person before an age, not before a score', () => {
    assert.deepEqual(named('They met Camarra, 45, later.'), ['Camarra person']);
    assert.deepEqual(named('The points went to Camarra, 5, in the end.'), ['Camarra organization']);
    assert.deepEqual(named('The hall of Camarra, 150, fell.'), ['Camarra organization']);
  });

  it('are of no person where “of” joins them', () => {
    assert.deepEqual(named('They fought the Battle of Marrow, a general said.'), ['Battle of Marrow organization']);
    assert.deepEqual(named('It was Battle of Marrow, a historian wrote.'), ['Battle of Marrow organization']);
  });

  it('are of teams with a place, not of plurals of what treaties, airports and newspapers are', () => {
    assert.deepEqual(named('They cheered the Philadelphia Dockers.'), ['Philadelphia Dockers organization']);
    assert.deepEqual(named('They signed the Paris Agreements.')[0], 'Paris place');
    assert.deepEqual(named('They left the Berlin Airports.')[0], 'Berlin place');
  });

  it('are possible where only a list of gender has the given name', () => {
    const of = (text: string) => namesIn(text, gazetteer).map(({ name, confidence }) => `${name} ${confidence}`);
    assert.deepEqual(of('They met Anna Quent there.'), ['Anna Quent confident']);
    assert.deepEqual(of('They met Adelaide Quent there.'), ['Adelaide Quent possible']);
  });
});

describe('the tables of names', () => {
  it('have each state once, and no empty name', () => {
    const states = namedPlaces.stateAliases.split(';');
    const codes = states.map((state) => state.slice(0, 3));
    assert.deepEqual(
      codes.filter((code, index) => !/^[A-Z]{2}:$/.test(code) || codes.indexOf(code) !== index),
      [],
    );
    for (const state of states) for (const alias of state.slice(3).split('|')) assert.notEqual(alias.trim(), '', state);
    for (const names of [namedPlaces.places, namedPlaces.bodies, namedPlaces.blocs, namedPlaces.agreements])
      assert.ok(names.split('|').every((name) => name.trim() === name && name !== ''));
  });

  it('give no gender to a name that men and women bear', () => {
    const names = givenNames(['Марк', 'Робин'], ['Робин', 'Анна'], 'ru');
    assert.deepEqual(
      ['Марка', 'Анны', 'Робин'].map((name) => genderIn(names, name)),
      ['m', 'f', undefined],
    );
  });
});
