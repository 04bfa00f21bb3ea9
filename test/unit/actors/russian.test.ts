import assert from 'node:assert/strict';
import { casesOf } from '../../../src/core/actors/russian.ts';
import { mentionsBy, registryOf } from './sampleActors.ts';

describe('Russian case forms', () => {
  it('are made from the surname of a man and of a woman', () => {
    assert.deepEqual(casesOf('Песков', true), ['Пескова', 'Пескову', 'Песковым', 'Пескове']);
    assert.deepEqual(casesOf('Зеленский', true), ['Зеленского', 'Зеленскому', 'Зеленским', 'Зеленском']);
    assert.deepEqual(casesOf('Светлова', true), ['Светловой', 'Светлову']);
    assert.deepEqual(casesOf('Небензя', true), ['Небензи', 'Небензе', 'Небензю', 'Небензей']);
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
    assert.deepEqual(casesOf('Российская Федерация', false), []);
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
