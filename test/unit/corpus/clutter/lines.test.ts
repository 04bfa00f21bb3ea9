import assert from 'node:assert/strict';
import { isBoilerplate } from '../../../../src/core/corpus/clutter/boilerplate.ts';
import { ofPapers } from '../../../../src/core/corpus/clutter/furnitureLines.ts';
import {
  bylineName,
  hasWords,
  isCaption,
  isCommentsMark,
  isCredit,
  isFiled,
  isNavigation,
  isNotice,
  isPersonName,
  isSourceLine,
  withoutRemark,
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

  it('is no talk with a signature in capitals, no sentence on a figure and none with the sign of copyright in it', () => {
    for (const sentence of [
      'They knew that it was late. CLARA MAY HOLLIS',
      'The gate was shut. Nobody had the key of it. CLARA HOLLIS',
      'Signed by those who sat in it. UNO EU',
      'What is left is water © nobody in this town',
      'Table 4: the gauges of the lower valley were moved in that winter, and nobody wrote down where they had been.',
    ])
      assert.ok(!isCaption(sentence), sentence);
  });

  it('is looked for at the end of a text, however long the words before it are', () => {
    const word = 'a'.repeat(200_000);
    assert.ok(!isCaption(word));
    assert.ok(isCaption(`${word} on the pass. ALBA REYES`));
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
    for (const line of [
      'Topics: we spoke of rivers.',
      'Topics: the keepers of the lock and the boatmen who came after them',
      'The levels rose: 3 > 2 was normal.',
      'He said: go',
      'Watch: this is how they close a gate on those who ask for water',
      'Video: The gate was closed before anybody had been asked about it',
      'Listen: the ice is breaking',
      'Depth > 300 and width > 40',
      'Cost > gain',
    ])
      assert.ok(!isFiled(line), line);
    for (const line of ['Video: The Gate', 'Home > Rivers', 'Startseite › Flüsse', '首页 > 河流'])
      assert.ok(isFiled(line), line);
  });

  it('says whom and where it is from', () => {
    for (const line of ['Source: Reuters', 'Quelle: dpa', '来源：新华社', 'المصدر: وكالات'])
      assert.ok(isSourceLine(line), line);
    for (const line of [
      'Source: a man who had been there and did not want to be named said so.',
      'Source: the keeper himself told us',
      'Source: He was there.',
      'Source: The Keeper of the gate that nobody ever opened',
    ])
      assert.ok(!isSourceLine(line), line);
    assert.equal(bylineName('Par Solène Kerivel (Brenne, envoyée spéciale)'), 'Solène Kerivel');
    assert.equal(bylineName('Автор: Иван Петров'), 'Иван Петров');
    assert.equal(bylineName('记者：周明远'), '周明远');
    assert.ok(isCredit('（责任编辑：李佳）'));
    assert.ok(!isPersonName('Executive Summary') && !isPersonName('Briefing Room'));
    assert.ok(!isPersonName('Interview Clara Hollis') && !isCredit('Interview Clara Hollis'));
    for (const line of ['Foto Clara Hollis', 'Gespräch Clara Hollis', '摄影艺术']) assert.ok(!isCredit(line), line);
    assert.ok(isCredit('Gespräch: Clara Hollis'));
  });

  it('is read at once however many spaces are in it', () => {
    const line = `By x${' '.repeat(300_000)}y`;
    assert.equal(withoutRemark(line), line);
    assert.equal(bylineName(line), undefined);
    assert.equal(withoutRemark('Ann Lowe  (Harrow)'), 'Ann Lowe');
  });

  it('begins what readers wrote with a number or the word for it, and is no sentence', () => {
    for (const line of [
      '12 comments',
      '4 thoughts on “Who pays?”',
      'One thought on “The lake”',
      '3 responses to The lake',
    ])
      assert.ok(isCommentsMark(line), line);
    for (const line of [
      'One response to the flood was to shut the gate.',
      'One response to the flood was to shut the gate',
      'No replies to the letter',
      '2 comments on the gate are worth more than the rest of what was said in that long night',
    ])
      assert.ok(!isCommentsMark(line), line);
  });

  it('is furniture in papers and notes only where it is so everywhere', () => {
    for (const line of ['Experts', 'Terms', 'News', 'Archive', '...'])
      assert.ok(!isNavigation(line, ofPapers) && !isNotice(line, ofPapers), line);
    for (const line of ['Read more', 'Share']) assert.ok(isNavigation(line, ofPapers), line);
    assert.ok(isNotice('Privacy policy', ofPapers));
  });
});

describe('what pages add to any text', () => {
  it('is known by its words', () => {
    for (const line of [
      'Редакция не несёт ответственности за содержание рекламы.',
      'Мнение автора может не совпадать с мнением редакции.',
      'Нашли опечатку?',
      'Если вы нашли ошибку, выделите её и нажмите Ctrl + Enter',
      'Fehler entdeckt? Bitte melden',
      'Nur für Abonnenten',
      'Cet article est réservé à nos abonnés.',
      'Si está interesado en reproducir este artículo, escriba aquí',
      'Dieser Beitrag erschien zuerst in der Harrower Post.',
      'Dieser Text ist am 3. Mai in der Harrower Post erschienen.',
      'Contact: Ann Lowe, ann@harrow.example',
    ])
      assert.ok(isBoilerplate(line), line);
  });

  it('is no sentence of a text that has the same words', () => {
    for (const line of [
      'Министерство не несёт ответственности за плотину, сказал инженер.',
      'Администрация города не несёт ответственности за плотину, сказал мэр.',
      'Позиция автора не менялась: плотину надо открыть.',
      'Нашли ошибку в чертежах плотины, и её закрыли на зиму.',
      'Fehler gefunden hat der Prüfer in jedem zweiten Pegelbuch, das er las.',
      'Haben Sie einen Fehler gemacht?',
      'Das Wehr ist nur für Abonnenten des Flusses da, sagte der Wärter.',
      'Si desea conocer el contenido de la caja, pregunte al guarda del puente.',
      'Si usted desea reproducir el mapa, necesita tinta y papel.',
      'Press Ctrl + Enter to open the gate; the keeper did so in his sleep.',
      'Dieser Text ist der älteste, der je zuerst auf Ton geschrieben wurde.',
      'Ce texte a été modifié par la commission en mars.',
      'Contact: the boat made contact at 300-400 yards.',
      '声明：我们不同意。',
    ])
      assert.ok(!isBoilerplate(line), line);
  });
});
