import assert from 'node:assert/strict';
import {
  bylineName,
  hasWords,
  isCaption,
  isCredit,
  isFiled,
  isNavigation,
  isPersonName,
  isSourceLine,
} from '../../../../src/core/corpus/clutter/lines.ts';

const scene = 'The wall in the year of the flood, seen from the bridge.';

describe('a caption', () => {
  it('ends with the credit of its picture', () => {
    for (const credit of [
      'Photo: J. Roe',
      '(Foto: Privat)',
      'Photo: Ann Lowe/Tide via Getty Images',
      '(Ann Lowe/Daily Tide)',
      'AFP',
      '(Reuters)',
      'Quelle: ARD/Anna Roth',
      '(Créditos: Tide.com)',
      'Credit: B. Carrow',
    ])
      assert.ok(isCaption(`${scene} ${credit}`), credit);
    assert.ok(isCaption(`${scene.slice(0, -1)} – AFP`));
  });

  it('has a number, a photographer in capitals or behind a sign, or says that it is one', () => {
    for (const caption of [
      'Figure 1. The gauges of five rivers, 2015–2023',
      'Abbildung 4: Der Pegel im Winter.',
      'Image caption, Waves from the ferries have undercut the wall',
      'The postman on the pass, last January. ALBA REYES',
      'Sur le quai, le 16 août. LOÏC MADEC POUR « LE COURRIER »',
      'Das Freibad: seit zwei Sommern ohne Wasser. © Heiko Brandt/dpa',
      'Мост через Вельгу. Архивное фото',
      '5月17日，工人在古桥下安装仪器。本报记者 周明远 摄',
      'صورة من الأرشيف للميناء (الفرنسية)',
    ])
      assert.ok(isCaption(caption), caption);
    assert.ok(!isCaption('Figure 3 shows that the gauges were moved in the winter of that year.'));
  });

  it('is no sentence that ends with an address, a short word, a remark in brackets or an initial', () => {
    for (const sentence of [
      'The report is on the pages of the council, at www.river.org.',
      'Write to the council at flood@river.org',
      'Nobody had asked the men of the town, said Mr. Scott.',
      'Most of them said that it would hold.” Wrong.',
      'The wall is made of clay, gravel, stones u. a.',
      'The wall was dear – he said.',
      'The wall held, and nobody thanked those who had built it. (cm)',
      'It was in an old paper, kept by hand. [source]',
    ])
      assert.ok(!isCaption(sentence), sentence);
  });

  it('is no longer paragraph that its author or agency has signed', () => {
    assert.ok(!isCaption(`${'The council met, and it did not agree on anything of weight. '.repeat(4)}(BA)`));
  });
});

describe('a text', () => {
  it('has so many words or has not, however long they are', () => {
    assert.ok(hasWords('one two three', 3));
    assert.ok(!hasWords('one two three', 4));
    assert.ok(hasWords(`${'x'.repeat(500)} two three four`, 4));
    assert.ok(!hasWords('', 1));
  });
});

describe('a line of a page', () => {
  it('is furniture in many languages, with the number of comments or without, but no answer of one word', () => {
    for (const line of [
      'Share',
      'Offrir l’article',
      'Комментарии (12)',
      '27 Kommentare',
      '分享到：',
      'شارك',
      '###',
      'Was this page helpful?',
    ])
      assert.ok(isNavigation(line), line);
    for (const line of ['No.', 'Contact.', 'The share of the town', 'Save the river'])
      assert.ok(!isNavigation(line), line);
  });

  it('says what the page is filed under and where', () => {
    for (const line of ['Topics: Rivers, Floods', 'Теги: мосты', 'Home > World > Rivers', 'Next Post: The bridge'])
      assert.ok(isFiled(line), line);
    for (const line of ['Topics: we spoke of rivers.', 'The levels rose: 3 > 2 was normal.', 'He said: go'])
      assert.ok(!isFiled(line), line);
  });

  it('says whom and where it is from', () => {
    for (const line of ['Source: Reuters', 'Quelle: dpa', '来源：新华社', 'المصدر: وكالات'])
      assert.ok(isSourceLine(line), line);
    assert.ok(!isSourceLine('Source: a man who had been there and did not want to be named said so.'));
    assert.equal(bylineName('Par Solène Kerivel (Brenne, envoyée spéciale)'), 'Solène Kerivel');
    assert.equal(bylineName('Автор: Иван Петров'), 'Иван Петров');
    assert.equal(bylineName('记者：周明远'), '周明远');
    assert.ok(isCredit('（责任编辑：李佳）'));
    assert.ok(!isPersonName('Executive Summary') && !isPersonName('Briefing Room'));
  });
});
