import assert from 'node:assert/strict';
import { classify } from '../../../../src/core/corpus/clutter.ts';
import { markdownReader } from '../../../../src/core/corpus/readers/markdown.ts';
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

  it('keeps the title that stands over the words it is filed under', async () => {
    const found = await kindsOf(
      'The great flood at the gauge',
      'Harrow',
      'Business',
      'Flood in the east of the valley',
      first,
      second,
    );
    assert.equal(found[0], 'title: The great flood at the gauge');
  });

  it('has no author in a cry or a time, and one whose age its note states', async () => {
    const authorIn = async (...lines: string[]) => (await inferredFrom('The gauge', ...lines)).author;
    assert.equal(await authorIn('SEND THE BOATS.', '7 Feb 2023', first, second), undefined);
    assert.equal(await authorIn('By Monday Morning', first, second, third), undefined);
    assert.deepEqual(await authorIn('By Monday Morning', 'By Ann Lowe', first, second), [
      { family: 'Lowe', given: 'Ann' },
    ]);
    assert.deepEqual(
      await authorIn(first, second, third, 'Ann Lowe, 47, is a historian of gauges and of the people who read them.'),
      [{ family: 'Lowe', given: 'Ann' }],
    );
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

  it('goes on below a line that only sounds like the comments, with the dates of a chronicle', async () => {
    for (const mark of ['One response to the flood was to shut the gate.', 'Comments']) {
      const found = await kindsOf('The gauge', first, mark, second, '12 May 2020', third, '13 May 2020', first, second);
      assert.ok(found.includes(`body: ${second}`) && found.includes(`body: ${third}`), mark);
    }
  });

  it('has its last paragraph below its links, and parts on what they are about', async () => {
    const links = ['Related', 'Share', 'Facebook', 'Twitter', 'Email', 'Print'];
    const last = 'Nobody will open the lock before the summer, the keeper of the lower gate said again on that day.';
    const found = await kindsOf('The gauge', first, second, third, first.replace('nine', 'ten'), ...links, last);
    assert.equal(found.at(-1), `body: ${last}`);
    const gauge =
      'The Gauge House was built in a dry year and has been shut since then, as nobody has the money for it.';
    for (const head of ['About the Gauge House', 'About the gauge house']) {
      const parts = await kindsOf('The wall', first, second, head, gauge, third);
      assert.deepEqual(parts.slice(3), [`heading: ${head}`, `body: ${gauge}`, `body: ${third}`]);
    }
    assert.equal((await kindsOf('The wall', first, second, 'About the gauge house', gauge)).at(-1), `body: ${gauge}`);
  });

  it('has a heading of one word between two paragraphs, and links above and below them', async () => {
    const found = await kindsOf(
      'The gauge',
      'News',
      first,
      'Experts',
      second,
      'Legal',
      third,
      'Share',
      first,
      'Archive',
    );
    assert.deepEqual(
      found.filter((line) => line.startsWith('heading')),
      ['heading: Experts', 'heading: Legal'],
    );
    assert.ok(found.includes('clutter (navigation): Share') && found.includes('clutter (navigation): Archive'));
    const notes = kinds(
      await readChecked(markdownReader, `# Notes\n\nExperts\n\n${first}\n\nTerms\n\n${second}\n\n...\n`),
    );
    assert.deepEqual(notes.slice(1), [
      'body: Experts',
      `body: ${first}`,
      'body: Terms',
      `body: ${second}`,
      'body: ...',
    ]);
  });

  it('names no line of a telegram as its author', async () => {
    const found = await kindsOf('CABLE FROM THE GAUGE', 'BRING DRY SAND.', '7 Feb 2023', first, second);
    assert.equal(found[1], 'heading: BRING DRY SAND.');
  });

  it('may repeat one line as often as it likes', () => {
    const line = { role: 'text', text: 'THE GATE', start: 0, end: 8 } as const;
    const found = classify(Array(60_000).fill(line), false);
    assert.ok(found.every(({ clutter }) => clutter === 'running head'));
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
