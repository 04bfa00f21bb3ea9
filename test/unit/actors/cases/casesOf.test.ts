import assert from 'node:assert/strict';
import { casesOf } from '../../../../src/core/actors/cases/casesOf.ts';
import { mentionsBy, registryOf } from '../sampleActors.ts';

describe('case forms of names', () => {
  it('are made from the surname of a man and of a woman', () => {
    assert.deepEqual(casesOf('Песков', true, 'ru'), ['Пескова', 'Пескову', 'Песковым', 'Пескове']);
    // A Ukrainian text names him too.
    assert.deepEqual(casesOf('Песков', true).slice(4), ['Песковим', 'Пескові']);
    assert.deepEqual(casesOf('Зеленский', true, 'ru'), ['Зеленского', 'Зеленскому', 'Зеленским', 'Зеленском']);
    assert.deepEqual(casesOf('Светлова', true, 'ru'), ['Светловой', 'Светлову']);
    assert.deepEqual(casesOf('Небензя', true, 'ru'), ['Небензи', 'Небензе', 'Небензю', 'Небензей']);
  });

  it('decline all words of a person’s name in one case', () => {
    assert.deepEqual(casesOf('Дмитрий Песков', true), [
      'Дмитрия Пескова',
      'Дмитрию Пескову',
      'Дмитрием Песковым',
      'Дмитрии Пескове',
    ]);
    assert.ok(casesOf('Ксения Светлова', true).includes('Ксению Светлову'));
    assert.ok(casesOf('Анна Шевченко', true).includes('Анной Шевченко'));
  });

  it('are made from a state or a building of one word', () => {
    assert.ok(casesOf('Россия', false).includes('Россией'));
    assert.ok(casesOf('Москва', false).includes('Москвой'));
    assert.ok(casesOf('Кремль', false).includes('Кремлём'));
  });

  it('are made from the first noun of other names and the adjectives before it', () => {
    assert.deepEqual(casesOf('Российская Федерация', false), [
      'Российской Федерации',
      'Российскую Федерацию',
      'Российской Федерацией',
    ]);
    assert.deepEqual(casesOf('Камский вагонный завод', false, 'ru'), [
      'Камского вагонного завода',
      'Камскому вагонному заводу',
      'Камским вагонным заводом',
      'Камском вагонном заводе',
    ]);
    assert.ok(casesOf('Министерство обороны', false).includes('Министерством обороны'));
    assert.ok(casesOf('Подільська енергомережа', false).includes('Подільської енергомережі'));
  });

  it('are made of women’s names that end so, and leave surnames that do not decline', () => {
    assert.deepEqual(casesOf('Оксана Гринюк', true, 'uk'), [
      'Оксани Гринюк',
      'Оксані Гринюк',
      'Оксану Гринюк',
      'Оксаною Гринюк',
    ]);
    for (const form of ['Марины', 'Марине', 'Мариной']) assert.ok(casesOf('Марина', true, 'ru').includes(form), form);
    assert.ok(casesOf('Никита Орлов', true, 'ru').includes('Никиты Орлова'));
  });

  it('are made in Ukrainian, with both datives and its changes of sound', () => {
    for (const form of ['Степана Довганя', 'Степанові Довганеві', 'Степаном Довганем'])
      assert.ok(casesOf('Степан Довгань', true).includes(form), form);
    for (const form of ['Кравця', 'Кравцеві', 'Кравцем']) assert.ok(casesOf('Кравець', true).includes(form), form);
    assert.ok(casesOf('Ольга Савчук', true, 'uk').includes('Ользі Савчук'));
    assert.ok(casesOf('Петро Шевченко', true).includes('Петрові Шевченку'));
  });

  it('are those of one language where letters or endings say which', () => {
    assert.deepEqual(casesOf('Рыбаков', true), casesOf('Рыбаков', true, 'ru'));
    assert.deepEqual(casesOf('Гриців', true), casesOf('Гриців', true, 'uk'));
    assert.deepEqual(casesOf('Дмитрий Песков', true), casesOf('Дмитрий Песков', true, 'ru'));
  });

  it('are not made from other scripts', () => {
    assert.deepEqual(casesOf('Peskov', true), []);
    assert.deepEqual(casesOf('С-400', false), []);
  });

  it('let a Russian text be matched in every case', () => {
    const mentions = mentionsBy(
      registryOf('id: p\ntype: person\nname: Dmitry Peskov\nalias: [Дмитрий Песков]\nweakAlias: [Песков]\n'),
    );
    assert.deepEqual(mentions('Слова Дмитрия Пескова. По Пескову, да. С ПЕСКОВЫМ.'), [
      'Дмитрия Пескова alias p',
      'Пескову weakAlias p',
      'ПЕСКОВЫМ weakAlias p',
    ]);
  });
});
