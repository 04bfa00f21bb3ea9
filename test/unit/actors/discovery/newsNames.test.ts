import assert from 'node:assert/strict';
import { Gazetteer } from '../../../../src/core/actors/discovery/gazetteer.ts';
import { namesIn } from '../../../../src/core/actors/discovery/namesIn.ts';

const gazetteer = new Gazetteer();
const named = (text: string) => namesIn(text, gazetteer).map(({ surface, type }) => `${surface} ${type}`);

describe('names in the news', () => {
  it('are a body and whoever holds an office in it, or the person alone after a portfolio', () => {
    assert.deepEqual(named('Talks with Tavra Rail CEO Stefan Fratelli ended.'), [
      'Tavra Rail organization',
      'Stefan Fratelli person',
    ]);
    assert.deepEqual(named('It was Education Minister Nagu Yamassen who spoke.'), ['Nagu Yamassen person']);
    assert.deepEqual(named('It was Assistant Secretary of State Jonas Kornfeld who spoke.'), ['Jonas Kornfeld person']);
  });

  it('go on over “&” and over a nickname in quotation marks', () => {
    assert.deepEqual(named('Shares of Dunn & Larsen rose.'), ['Dunn & Larsen organization']);
    assert.deepEqual(named('He beat Hector “the Bolt” Camara twice.'), ['Hector “the Bolt” Camara person']);
  });

  it('are those of bodies in places, of republics, and of companies and teams with a place', () => {
    assert.deepEqual(named('the Organisation for Trade and Ports in Europe met'), [
      'Organisation for Trade and Ports in Europe organization',
    ]);
    assert.deepEqual(named('a flight of Air France to the ground of the Philadelphia Dockers'), [
      'Air France organization',
      'Philadelphia Dockers organization',
    ]);
  });

  it('are known places also in the capitals of a dateline, and no run of a heading in capitals', () => {
    assert.deepEqual(named('BUCHAREST, Sept 3. The bank rose.'), ['BUCHAREST place']);
    assert.deepEqual(named('TAVRA BANK PROFIT RISES BELOW TARGET.'), []);
  });

  it('are at the head of a sentence what they are inside another', () => {
    assert.deepEqual(named('A merger with Tavra failed. Tavra plans to go on.'), [
      'Tavra organization',
      'Tavra organization',
    ]);
    assert.deepEqual(named('Camarra, 45, climbed. They met Camarra later.'), ['Camarra person', 'Camarra person']);
  });

  it('are of one type in a whole text: by verbs, by what belongs to bodies, by given names', () => {
    assert.deepEqual(named('The talks with Ruchard failed, the newspaper Ruchard wrote. They own Ruchard shares.'), [
      'Ruchard organization',
      'Ruchard organization',
      'Ruchard organization',
    ]);
    assert.deepEqual(named('They saw Roberto in the hall.'), ['Roberto person']);
  });

  it('are of a person whose surname is a place’s, where the text names that person in full', () => {
    assert.deepEqual(named('They met Marvin Washington. Later Washington served well.'), [
      'Marvin Washington person',
      'Washington person',
    ]);
  });
});

describe('Russian and Ukrainian names in the news', () => {
  it('have the noun of a body or place that is written small, in its case', () => {
    assert.deepEqual(named('Решил Верховный суд. Был на Манежной площади.'), [
      'Верховный суд organization',
      'Манежной площади place',
    ]);
    assert.deepEqual(named('Вирішив Тавринський суд.'), ['Тавринський суд organization']);
    assert.deepEqual(named('Об этом сказали в Тавринском мост не починили.'), ['Тавринском place']);
  });

  it('stand in quotation marks after what bears a name, and there again', () => {
    assert.deepEqual(named('Пришли люди партии «Берёза». Затем «Берёза» ушла. Читали «Сон».'), [
      'Берёза organization',
      'Берёза organization',
    ]);
    assert.deepEqual(named('Вийшла газета «Наш край».'), ['Наш край organization']);
  });

  it('end where a given name begins another', () => {
    assert.deepEqual(named('Так сказал глава Роскосмоса Анатолий Берегов.'), [
      'Роскосмоса organization',
      'Анатолий Берегов person',
    ]);
    assert.deepEqual(named('Глава Свердловской области Анна Берегова уехала.'), [
      'Свердловской области place',
      'Анна Берегова person',
    ]);
    assert.deepEqual(named('Он встретил экономиста ТАВ Абдула Рахими.'), ['ТАВ organization', 'Абдула Рахими person']);
  });

  it('after an office in the nominative are whom it is of in the genitive, and a person else', () => {
    assert.deepEqual(named('Так считает директор Vestorin.'), ['Vestorin organization']);
    assert.deepEqual(named('Так решил министр Берегов.'), ['Берегов person']);
    assert.deepEqual(
      named('Пришёл директор Тавринстали.').map((each) => each.split(' ')[1]),
      ['organization'],
    );
  });

  it('are those of a person where no sign tells, and a given name in any case', () => {
    assert.deepEqual(named('Потом он увидел Степанко и спросил Анну.'), ['Степанко person', 'Анну person']);
  });

  it('are known in all spellings of ё', () => {
    assert.deepEqual(named('Объединённые Арабские Эмираты и Объединенные Арабские Эмираты'), [
      'Объединённые Арабские Эмираты state',
      'Объединенные Арабские Эмираты state',
    ]);
  });

  it('have initials that are words elsewhere, with a space after them or not', () => {
    assert.deepEqual(named('Потом говорил О. Берегов, за ним В.И.Зимин.'), ['О. Берегов person', 'В.И.Зимин person']);
  });
});
