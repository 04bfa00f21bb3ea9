import assert from 'node:assert/strict';
import type { Source } from '../../../../src/core/corpus/source.ts';
import { type CheckedDraft, QuotationChecker } from '../../../../src/core/quotations/check/quotationChecker.ts';
import { type Changes, clock, contextOf, finderOf, person, sourceFrom, statement } from './support/corpus.ts';

const river = `How the river council works

The council said on Monday that the northern dam would not be opened before the autumn rains begin.

“We have asked the engineers for three reports, and we are still waiting for the second,” Anna Kline said. “The water belongs to the villages below the dam.”

Critics of the plan, among them the mayor of Oldham, say that it’s a well-known problem — and that nobody in the capital has listened for eleven years.

“The fishermen were promised boats, nets and a harbour,” said Ben Ode, who speaks for them.
`;
const wire = `Dam stays closed

“We have asked the engineers for three reports, but we are still waiting for the second,” Anna Kline told reporters.

The harbour was to be paid for by a foundation that the government of the province had set up.
`;
const russian = `Плотина останется закрытой

«Вода принадлежит деревням ниже плотины, и мы её не отдадим никому», — сказала Анна Клайн.
`;

const anna = person('anna', 'Anna Kline');
const ben = person('ben', 'Ben Ode');

describe('The verdict on a quotation', () => {
  let a: Source;
  let b: Source;
  let ru: Source;
  before(async () => {
    a = await sourceFrom('river', river);
    b = await sourceFrom('wire', wire);
    ru = await sourceFrom('ru', russian, 'ru');
  });

  async function check(text: string, changes: Changes = {}, more: Partial<CheckedDraft> = {}) {
    const actors = [anna, ben];
    const context = contextOf([a, b, ru], {
      statementsOf: (source) => (source === a ? statementsOfA() : source === ru ? statementsOfRu() : []),
      actorOf: (id) => actors.find((actor) => actor.id === id),
      isKnown: (key) => ['river', 'wire', 'ru', 'book'].includes(key),
      ...changes,
    });
    const draft = {
      text,
      documentLanguage: 'markdown' as const,
      context,
      version: 1,
      mentionsIn: finderOf(actors),
      ...more,
    };
    return new QuotationChecker(clock).check(draft);
  }
  const statementsOfA = () => [
    statement(
      a,
      'We have asked the engineers for three reports, and we are still waiting for the second,',
      'Anna Kline',
      { actor: 'anna' },
    ),
    statement(a, 'The fishermen were promised boats, nets and a harbour,', 'Ben Ode', { actor: 'ben' }),
    statement(a, 'The water belongs to the villages below the dam.', 'Anna Kline', {
      speaker: { name: 'Anna Kline', actor: 'anna', confidence: 'low' },
    }),
  ];
  const statementsOfRu = () => [
    statement(ru, 'Вода принадлежит деревням ниже плотины, и мы её не отдадим никому', 'Анна Клайн', {
      actor: 'anna',
      language: 'ru',
    }),
  ];
  async function one(text: string, changes: Changes = {}): Promise<[string, ...string[]]> {
    const [checked] = await check(text, changes);
    assert.ok(checked, `no quotation in ${text}`);
    const { verification, findings } = checked;
    return [verification.verdict, ...findings.map(({ code, severity }) => `${code} ${severity}`)];
  }

  for (const words of [
    'We have asked the engineers for three reports, and we are still waiting for the second',
    'we are still waiting for the second.',
    "it's a well-known problem -- and that nobody",
    'it’s a well\u00adknown problem—and that nobody',
    'boats, nets\nand a  harbour',
  ])
    it(`is none against “${words}”, which the source has`, async () => {
      const [verdict, ...findings] = await one(`She wrote “${words}” [@river].`);
      assert.ok(
        words.includes('\u00ad') ? verdict === 'differs' : ['verbatim', 'marked-edit'].includes(verdict),
        verdict,
      );
      if (verdict !== 'differs') assert.deepEqual(findings, []);
    });

  for (const words of [
    'We have asked … for three reports',
    'We have asked the engineers […] and we are still waiting',
    '[w]e have asked the engineers',
    'The water belongs to [them]',
    'The water belongs to the villages [of the plain] below the dam',
    'they [Kline and others] have asked the engineers',
    'We have asked the engineers [sic] for three reports',
    'We have asked the *engineers* for three reports (emphasis added)',
    'the northern dam would not be open[…] before',
  ])
    it(`of “${words}” is a marked edit, or says what it is not`, async () => {
      const [verdict] = await one(`She wrote “${words}” [@river].`);
      const isWrong = words.startsWith('they') || words.includes('open[…]');
      assert.equal(verdict, isWrong ? 'differs' : 'marked-edit');
    });

  it('is that it differs when the pieces stand in another order', async () => {
    assert.deepEqual(await one('She wrote “we are still waiting … We have asked the engineers” [@river].'), [
      'differs',
      'quotation.differs warning',
    ]);
  });

  for (const [words, severity] of [
    ['We have really asked the engineers for three reports', 'warning'],
    ['We have asked the builders for three reports', 'warning'],
    ['We have asked engineers for three reports', 'warning'],
    ['Have asked the engineers for three reports and we', 'warning'],
    ['we have asked the engineers for three reports', 'warning'],
    ['We have asked the engineers for three reports and we are still waiting', 'information'],
    ['would be opened before the autumn rains', 'error'],
    ['would not be opened before the autumn rains, never', 'error'],
    ['We have asked the engineers for four reports', 'error'],
    ['has listened for 11 years', 'error'],
    ['the mayor of Bedham, say that', 'error'],
  ] as const)
    it(`is that “${words}” differs: ${severity}`, async () => {
      assert.deepEqual(await one(`She wrote “${words}” [@river].`), ['differs', `quotation.differs ${severity}`]);
    });

  it('names the words of both sides and where they are', async () => {
    const text = 'She wrote “We have really asked the builders for three reports” [@river].';
    const [checked] = await check(text);
    const differences = checked!.verification.differences.map(({ quotedWords, sourceWords }) => [
      quotedWords,
      sourceWords,
    ]);
    assert.deepEqual(differences, [
      ['really', ''],
      ['builders', 'engineers'],
    ]);
    const [finding] = checked!.findings;
    assert.equal(text.slice(finding!.start, finding!.end), 'really asked the builders');
    assert.match(finding!.message, /2 words differ.*“really”.*“engineers”, not “builders”/);
  });

  it('is another source when that has the words and the cited one nearly', async () => {
    assert.deepEqual(await one('“three reports, but we are still waiting” [@river].'), [
      'elsewhere',
      'quotation.wrong-source warning',
    ]);
    assert.deepEqual(await one('“three reports, but we are still waiting” [@river].', { areCopies: () => true }), [
      'elsewhere',
      'quotation.wrong-source information',
    ]);
  });

  it('is another speaker, a hint where the source is unsure of its own, nothing where it does not say', async () => {
    assert.deepEqual(await one('“boats, nets and a harbour,” said Anna Kline [@river].'), [
      'wrong-speaker',
      'quotation.wrong-speaker warning',
    ]);
    assert.deepEqual(await one('“The water belongs to the villages,” said Ben Ode [@river].'), [
      'wrong-speaker',
      'quotation.wrong-speaker hint',
    ]);
    assert.deepEqual(await one('“boats, nets and a harbour,” said Ben Ode [@river].'), ['verbatim']);
    // The source has fishermen in lower case, so they are no name.
    assert.deepEqual(await one('Fishermen said “the water belongs to the villages below” [@river].'), [
      'differs',
      'quotation.differs warning',
    ]);
    assert.deepEqual(await one('Fishermen said: “We have asked the engineers for three reports” [@river].'), [
      'verbatim',
    ]);
    assert.deepEqual(await one('“nobody in the capital has listened,” said Ben Ode [@river].'), ['marked-edit']);
    assert.deepEqual(await one('“boats, nets and a harbour,” said Jane Roe [@river].'), [
      'wrong-speaker',
      'quotation.wrong-speaker warning',
    ]);
  });

  it('is another place when the locator names one that has not the words', async () => {
    assert.deepEqual(await one('“boats, nets and a harbour” [@river, para. 1].'), [
      'wrong-locator',
      'quotation.wrong-locator information',
    ]);
    assert.deepEqual(await one('“boats, nets and a harbour” [@river, para. 4].'), ['verbatim']);
    assert.deepEqual(await one('“boats, nets and a harbour” [@river, para. 2-5].'), ['verbatim']);
    assert.deepEqual(await one('“boats, nets and a harbour” [@river, p. 99].'), ['verbatim']);
  });

  it('is that no citation is near words that the corpus has', async () => {
    assert.deepEqual(await one('He said “boats, nets and a harbour” there.'), [
      'uncited',
      'quotation.uncited information',
    ]);
    assert.deepEqual(await one('He said “the ducks are not mine” there.'), ['unsourced']);
    assert.deepEqual(await one('He said “of the plan” there.'), ['unsourced']);
  });

  it('is that nothing is like the words, or that there is nothing to compare with', async () => {
    assert.deepEqual(await one('He said “the ducks of my aunt can sing” [@river].'), [
      'not-found',
      'quotation.not-found warning',
    ]);
    assert.deepEqual(await one('He said “the ducks of my aunt can sing” [@book].'), [
      'not-checkable',
      'quotation.not-checkable information',
    ]);
  });

  it('is none against the title of the cited source, which no passage need have', async () => {
    assert.deepEqual(await one('In “Title of river” [@river] she speaks.'), ['verbatim']);
    assert.deepEqual(await one('In “title of river” [@river] she speaks.'), ['marked-edit']);
    assert.deepEqual(await one('In “Title of wire” [@river] she speaks.'), [
      'not-found',
      'quotation.not-found warning',
    ]);
  });

  it('is a translation when the one who is named says it there in another language', async () => {
    const text =
      '“The water belongs to the villages under the dam, and we will not give it to anyone,” said Anna Kline [@ru].';
    assert.deepEqual(await one(text), ['translated', 'quotation.translated information']);
    assert.equal((await one(text.replace('Anna Kline', 'Ben Ode')))[0], 'not-found');
  });

  it('never takes the draft for evidence', async () => {
    const changes = { documentUri: a.uri };
    assert.equal((await one('He said “boats, nets and a harbour” there.', changes))[0], 'unsourced');
    assert.notEqual((await one('He said “boats, nets and a harbour” [@river].', changes))[0], 'verbatim');
  });

  it('honours the comments that excuse a quotation, and severities that users set', async () => {
    const [ignored] = await check(
      'He said “the ducks of my aunt can sing” [@river]. <!-- ibid-ignore: her own recording -->',
    );
    assert.deepEqual(ignored!.findings, []);
    assert.equal(ignored!.quotation.ignored, 'her own recording');
    const [other] = await check(
      '“the ducks of my aunt can sing” [@river].',
      {},
      { severities: { 'quotation.not-found': 'error' } },
    );
    assert.equal(other!.findings[0]!.severity, 'error');
    const [off] = await check(
      '“the ducks of my aunt can sing” [@river].',
      {},
      { severities: { 'quotation.not-found': 'off' } },
    );
    assert.deepEqual(off!.findings, []);
  });

  it('is remembered until the words, the citation or a source change', async () => {
    let asked = 0;
    const candidates = () => {
      asked++;
      return [];
    };
    const context = contextOf([a, b], { candidates });
    const checker = new QuotationChecker(clock);
    const draft = (text: string, version: number) => ({
      text,
      documentLanguage: 'markdown' as const,
      context,
      version,
    });
    const wrong = 'He said “the ducks of my aunt can sing” [@river].';
    await checker.check(draft(wrong, 1));
    await checker.check(draft(`New paragraph.\n\n${wrong}`, 1));
    assert.equal(asked, 1);
    await checker.check(draft(wrong, 2));
    await checker.check(draft(wrong.replace('river', 'wire'), 2));
    assert.equal(asked, 3);
  });

  it('is not awaited by those who cancel', async () => {
    const context = contextOf([a]);
    const draft = { text: '“one two three” [@river]', documentLanguage: 'markdown' as const, context, version: 1 };
    await assert.rejects(new QuotationChecker(clock).check(draft, AbortSignal.abort(new Error('enough'))), /enough/);
  });
});
