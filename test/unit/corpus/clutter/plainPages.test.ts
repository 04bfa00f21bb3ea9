import assert from 'node:assert/strict';
import { textReader } from '../../../../src/core/corpus/readers/text.ts';
import { readSource } from '../../../../src/core/corpus/readSource.ts';
import { bytesOf, kinds, readChecked } from '../../../support/reading.ts';

const first = 'The river rose for nine days before the council met, and when it met it did not agree on anything.';
const second = 'Others were less sure of that, and moved the furniture of the school to the upper floor of the house.';
const third = 'Nobody has asked for it since then, and it is said that nobody will ask for it before the summer.';

const kindsOf = async (...lines: string[]) => kinds(await readChecked(textReader, lines.join('\n')));
const inferredFrom = async (...lines: string[]) =>
  (await readSource('file:///page.txt', bytesOf(lines.join('\n')), textReader)).inferred;

describe('a page saved as text', () => {
  it('has its title below the menu, the name of the site and the way to the page', async () => {
    const found = await kindsOf(
      'The Slow Gauge',
      'Rivers, mostly of places that have moved',
      'Menu',
      'Skip to content',
      'Home',
      'Floods',
      'Why the gauge is on the wrong side',
      '12:47 14.03.2023',
      first,
      second,
    );
    assert.equal(found[6], 'title: Why the gauge is on the wrong side');
    assert.deepEqual(
      found.slice(0, 6).filter((line) => !line.startsWith('clutter')),
      [],
    );
    assert.deepEqual(found.slice(7), ['clutter (byline): 12:47 14.03.2023', `body: ${first}`, `body: ${second}`]);
    const way = await kindsOf('Home > World > Rivers', 'The gauge on the wrong side of it', first, second);
    assert.deepEqual(way.slice(0, 2), [
      'clutter (navigation): Home > World > Rivers',
      'title: The gauge on the wrong side of it',
    ]);
  });

  it('keeps the title that stands first, whatever stands below the text', async () => {
    const found = await kindsOf('The gauge', first, second, 'Search', 'Menu', 'Home');
    assert.equal(found[0], 'title: The gauge');
  });

  it('has its author over the date, with what they are, and below a lead', async () => {
    const lines = ['The gauge', first, 'Ann Lowe', 'Coast correspondent, Harrow', '7 Feb 2023', 'Share', second, third];
    assert.deepEqual((await kindsOf(...lines)).slice(2, 6), [
      'clutter (byline): Ann Lowe',
      'clutter (byline): Coast correspondent, Harrow',
      'clutter (byline): 7 Feb 2023',
      'clutter (navigation): Share',
    ]);
    assert.deepEqual((await inferredFrom(...lines)).author, [{ family: 'Lowe', given: 'Ann' }]);
  });

  it('has no author in a room, an office or a link that comes back', async () => {
    assert.equal(
      (await inferredFrom('The gauge', 'Harrow Briefing Room', '7 Feb 2023', first, second)).author,
      undefined,
    );
    assert.equal(
      (await inferredFrom('The gauge', first, second, 'Zum Beitrag', third, 'Zum Beitrag')).author,
      undefined,
    );
  });

  it('names no link of its foot as the publisher', async () => {
    const page = [
      'The gauge',
      'By Ann Lowe',
      first,
      second,
      'Related content',
      'Barges and Budgets',
      'Jo Roe',
      'Privacy policy',
    ];
    assert.equal((await inferredFrom(...page)).publisher, undefined);
    const own = ['The gauge', 'By Ann Lowe', first, second, 'Related content', 'The River Institute', 'Privacy policy'];
    assert.equal((await inferredFrom(...own)).publisher, 'The River Institute');
  });

  it('is not followed by what readers wrote', async () => {
    const found = await kindsOf(
      'The gauge',
      first,
      second,
      '2 thoughts on “The gauge”',
      'Jo',
      'March 9, 2021 at 8:14 pm',
      third,
      'Reply',
      'May',
      'March 9, 2021 at 9:14 pm',
      'True, and well said.',
      'Reply',
    );
    assert.deepEqual(
      found.slice(3).filter((line) => !line.startsWith('clutter')),
      [],
    );
    const link = await kindsOf('The gauge', first, 'Comments', second, third);
    assert.deepEqual(link.slice(3), [`body: ${second}`, `body: ${third}`]);
  });

  it('keeps short sentences below an advertisement, and the answers of a talk', async () => {
    const found = await kindsOf(
      'The gauge',
      first,
      second,
      'Advertisement',
      'He asked for it in writing, by post.',
      'Privacy policy',
      'Contact',
      'Jobs',
    );
    assert.equal(found[4], 'body: He asked for it in writing, by post.');
    const talk = await kindsOf('A talk about rivers', first, 'Was it high?', 'No.', 'Yes.', second);
    assert.deepEqual(talk.slice(2, 5), ['body: Was it high?', 'body: No.', 'body: Yes.']);
  });

  it('is not evidence where an organisation says what it is', async () => {
    const about = 'The Harbour Board of Harrow keeps two harbours, four lights and a boat with twelve oars.';
    const found = await kindsOf('The gauge', first, second, third, '###', 'About the Harbour Board', about);
    assert.deepEqual(found.slice(4), [
      'clutter (navigation): ###',
      'clutter (notice): About the Harbour Board',
      `clutter (notice): ${about}`,
    ]);
    const body = await kindsOf('The gauge', first, second, 'About the gauge', third);
    assert.equal(body.at(-1), `body: ${third}`);
  });

  it('has the head of its pages between the paragraphs, once taken from a paper', async () => {
    const head = 'THE HARROW COURIER, SATURDAY.';
    const found = await kindsOf(head, 'The wreck', first, '', head, 'PAGE FIVE', second);
    assert.deepEqual(
      found.filter((line) => line.includes('HARROW')),
      Array(2).fill(`clutter (running head): ${head}`),
    );
    assert.equal(found[1], 'title: The wreck');
  });
});
