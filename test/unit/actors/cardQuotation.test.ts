import assert from 'node:assert/strict';
import { cardQuotation, isSameStatement, type SourcedStatement } from '../../../src/core/actors/cardQuotation.ts';
import { mentionChart } from '../../../src/core/actors/mentionChart.ts';

const said = (text: string, more: Partial<SourcedStatement> = {}): SourcedStatement => ({
  form: 'quoted',
  text,
  dateBasis: 'none',
  language: 'en',
  confidence: 'high',
  firstHand: true,
  source: 'one',
  citationKey: 'one2020',
  label: 'One 2020',
  ...more,
});

describe('the quotation on a card', () => {
  it('is the latest where dates are proved', () => {
    const old = said('We dig the canal by hand', { date: '2020-05', dateBasis: 'printed' });
    const late = said('We filled the whole canal again', { date: '2021', dateBasis: 'resolved' });
    const guessed = said('We never saw any canal', { date: '2025', dateBasis: 'none' });
    assert.equal(cardQuotation([old, guessed, late], 'We dig the canal by hand', '')?.text, late.text);
    assert.equal(cardQuotation([guessed], '', '')?.date, undefined);
  });

  it('is the nearest to the sentence where none is dated', () => {
    const statements = [said('The bridge will stand for years'), said('The canal is full of fish')];
    assert.equal(cardQuotation(statements, 'How many fish does a canal hold?', '')?.text, statements[1]!.text);
  });

  it('is none of the file at hand, no term, nothing reported and no guess', () => {
    const statements = [
      said('Words of this very file', { source: 'here' }),
      said('unbreakable'),
      said('that he would dig on', { form: 'reported' }),
      said('Words of somebody else perhaps', { confidence: 'low' }),
    ];
    assert.equal(cardQuotation(statements, '', 'here'), undefined);
  });

  it('has beside it what another source makes of the same statement', () => {
    const one = said('The canal has really served the town with its clear water');
    const other = said('“The canal has indeed served the town through its clear water,”', { source: 'two' });
    const far = said('The town has a new mayor and a clear conscience', { source: 'three' });
    const card = cardQuotation([one, far, other], 'The canal has really served', '');
    assert.equal(card?.otherWording?.text, other.text);
    assert.equal(cardQuotation([one, { ...other, source: 'one' }], one.text, '')?.otherWording, undefined);
  });

  it('takes a part and another form of the words for the same statement, not another language', () => {
    assert.ok(
      isSameStatement(
        said('spoil the friendship between town and village'),
        said('Some would like to add oil to the flames and hurt the friendship between town and village'),
      ),
    );
    assert.ok(
      isSameStatement(
        said('And we intend to further develop our relations with the town'),
        said('We intend to continue developing our relationship with the town.'),
      ),
    );
    assert.ok(!isSameStatement(said('We intend to go to the town'), said('We want to go to the sea')));
    assert.ok(!isSameStatement(said('the same words here again'), said('the same words here, again!')));
    assert.ok(
      !isSameStatement(
        said('le canal sert la commune entière', { language: 'fr' }),
        said('le canal sert la commune', { language: 'en' }),
      ),
    );
  });
});

describe('mentions over time', () => {
  const chartOf = (dates: Readonly<Record<string, string | undefined>>) =>
    mentionChart(
      Object.keys(dates).map((source) => ({ passage: source, source: source.slice(0, 1), index: 0, mentions: [] })),
      ({ source }) => dates[Object.keys(dates).find((each) => each.startsWith(source))!],
    );

  it('are counted by the month, with the months between', () => {
    assert.deepEqual(chartOf({ a1: '2024-11-02', a2: '2024-11-02', b: '2025-01', c: undefined }), {
      unit: 'month',
      points: [
        { period: '2024-11', passages: 2 },
        { period: '2024-12', passages: 0 },
        { period: '2025-01', passages: 1 },
      ],
    });
  });

  it('are counted by the year where a month is not known or they are many', () => {
    assert.equal(chartOf({ a: '2024', b: '2025-01' })?.unit, 'year');
    assert.deepEqual(
      chartOf({ a: '1990-01', b: '1992-01' })?.points.map(({ period }) => period),
      ['1990', '1991', '1992'],
    );
  });

  it('make no chart when all are of one time or undated', () => {
    assert.equal(chartOf({ a: '2024-01', b: '2024-01-30' }), undefined);
    assert.equal(chartOf({ a: undefined }), undefined);
  });
});
