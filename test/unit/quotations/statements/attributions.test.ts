import assert from 'node:assert/strict';
import { said } from './said.ts';

describe('statements of a sentence', () => {
  it('are of whoever warns, not of what the warning is about', () => {
    assert.deepEqual(said('Union leaders warned the truce might not outlast the month.'), [
      'reported Union leaders: Union leaders warned the truce might not outlast the month',
    ]);
    assert.deepEqual(said('Berg told the council the bridge was safe.'), [
      'reported Berg: Berg told the council the bridge was safe',
    ]);
  });

  it('are reported without “that”, also where another verb follows at once', () => {
    assert.deepEqual(said('The lender said it had found errors in its books.'), [
      'reported lender: The lender said it had found errors in its books',
    ]);
  });

  it('go on after a speaker who stands between commas, and are not what is quoted before an apposition', () => {
    assert.deepEqual(said('The bridge, Anna Berg said, is safe.'), [
      'reported Anna Berg: The bridge, Anna Berg said, is safe',
    ]);
    assert.deepEqual(said('“The talks worked,” the acting secretary, Anna Berg, said.'), [
      'quoted Anna Berg: The talks worked',
    ]);
  });

  it('are of the subject of the main clause where only a participle says', () => {
    assert.deepEqual(said('Berg’s team cut its price target, citing “a discount that we expect to persist.”'), [
      'quoted Berg’s team: a discount that we expect to persist',
    ]);
    assert.deepEqual(said('Quayside analysts were calm, saying the loss looked “manageable”.'), [
      'quoted Quayside analysts: manageable',
    ]);
  });

  it('are each of the subject of its clause', () => {
    assert.deepEqual(
      said('The English text promises “a reasonable royalty”, the Arabic has “a royalty without shame”.'),
      ['quoted English text: a reasonable royalty', 'quoted Arabic: a royalty without shame'],
    );
    assert.deepEqual(said('A communiqué issued after the December summit praised “restraint under fire.”'), [
      'quoted communiqué: restraint under fire',
    ]);
  });

  it('are of somebody called after a month, and dated where it is one', () => {
    assert.deepEqual(
      said('“We waited,” said June Whitfield, a nurse.\nApril Jones told reporters that it was over in May.'),
      ['quoted June Whitfield: We waited', 'reported April Jones: April Jones told reporters that it was over in May'],
    );
    assert.deepEqual(said('Last June Russia said it would go.'), ['reported Russia: Russia said it would go']);
  });

  it('of “she” are of the woman named after a spokesman', () => {
    const text =
      'A spokesperson for the agency said that all was well.\nThat is news to Beryl Stott, 79. She woke at four. “I heard water,” she recalls.';
    assert.deepEqual(said(text).slice(1), ['quoted Beryl Stott: I heard water']);
  });

  it('in Russian have a role with a name in marks, a clause after “как”, a body with an adjective, and a role that means who spoke', () => {
    assert.deepEqual(said('Как отмечает аналитик агентства «Рельс» Борис Ганин, спрос падает второй год.', 'ru'), [
      'reported Борис Ганин: Как отмечает аналитик агентства «Рельс» Борис Ганин, спрос падает второй год',
    ]);
    assert.deepEqual(said('В районной администрации обещают: «Связь будет до конца года».', 'ru'), [
      'quoted районной администрации: Связь будет до конца года',
    ]);
    const text = 'Аналитик Борис Ганин видит спад. «Рынок давно перегрет», — считает эксперт.';
    assert.deepEqual(said(text, 'ru'), ['quoted Борис Ганин: Рынок давно перегрет']);
  });

  it('in Russian and Ukrainian are of the name without its state, and not of whom somebody supports', () => {
    const who = (text: string, language: string) => said(text, language).map((each) => each.split(':')[0]);
    assert.deepEqual(who('Президент России Игорь Лобанов заявил, что «всё идёт по плану».', 'ru'), [
      'quoted Игорь Лобанов',
    ]);
    assert.deepEqual(who('Лобанова поддержал министр Олег Зимин: «Мы ждём ответа».', 'ru'), ['quoted Олег Зимин']);
    assert.deepEqual(who('Гринського підтримав голова Петро Шевчук: «Ми завжди поруч».', 'uk'), [
      'quoted Петро Шевчук',
    ]);
  });

  it('in Russian are between dashes of whoever does what no list has', () => {
    assert.deepEqual(said('— Вы не останавливайтесь, — напутствует водитель Лука Ерёмин. — Примёрзнете.', 'ru'), [
      'quoted Лука Ерёмин: Вы не останавливайтесь',
      'quoted Лука Ерёмин: Примёрзнете',
    ]);
  });

  it('in Ukrainian are of somebody named in another case before', () => {
    const text = 'За словами інженера Тараса Бондаря, бетон ще не висох. «Поспішати не можна», — наголосив Бондар.';
    assert.deepEqual(
      said(text, 'uk').map((each) => each.split(':')[0]),
      ['reported Тарас Бондар', 'quoted Тарас Бондар'],
    );
  });

  it('are not by the month of a date before whoever says them', () => {
    assert.deepEqual(
      said('On 3 June Berg told reporters that the harbour would close.'),
      ['reported Berg: On 3 June Berg told reporters that the harbour would close'].map((each) =>
        each.replace('On 3 June ', ''),
      ),
    );
    assert.match(
      said('In a letter of 3 June Anna Berg wrote: “The harbour is closed to all.”')[0]!,
      /^\w+ Anna Berg: /,
    );
  });

  it('are by whom a Russian surname in -ский or a short given name stands for', () => {
    const by = (text: string) => said(text, 'ru')[0]?.split(':')[0];
    assert.match(by('По словам Владимира Зеленского, порт закрыт на всю зиму.')!, / Владимир Зеленский$/);
    assert.match(by('По словам Павла Дурова, порт закрыт на всю зиму.')!, / Павел Дуров$/);
    assert.match(by('По словам Льва Толстого, порт закрыт на всю зиму.')!, / Лев Толстой$/);
  });
});
