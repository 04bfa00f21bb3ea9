import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseActorFile } from '../../../../src/core/actors/actorFile.ts';
import { buildMatcher, MentionMatcher } from '../../../../src/core/actors/matcher.ts';
import { ActorRegistry } from '../../../../src/core/actors/registry.ts';
import type { Statement } from '../../../../src/core/quotations/statement.ts';
import type { StatementDocument } from '../../../../src/core/quotations/statements/document.ts';
import { statementsIn } from '../../../../src/core/quotations/statements/statementsIn.ts';

const nobody = { match: () => [] };

function read(text: string, more: Partial<StatementDocument> = {}): Statement[] {
  const passages = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
    kind: 'body',
  }));
  return statementsIn({ text, passages, ...more }, nobody);
}

const said = (text: string, form: Statement['form'] = 'quoted') =>
  read(text)
    .filter((each) => each.form === form)
    .map(({ speaker, text: words }) => [speaker?.name, words]);

describe('statements', () => {
  it('have the speaker named after the quotation, before it, and in an apposition', () => {
    assert.deepEqual(said('“The pump will hold,” said Anna Berg.'), [['Anna Berg', 'The pump will hold,']]);
    assert.deepEqual(said('Anna Berg said: “The pump will hold.”'), [['Anna Berg', 'The pump will hold.']]);
    assert.deepEqual(said('“The pump will hold,” Anna Berg, the engineer, told reporters.'), [
      ['Anna Berg', 'The pump will hold,'],
    ]);
    assert.deepEqual(said('Anna Berg, who built it, insisted that “the pump will hold”.'), [
      ['Anna Berg', 'the pump will hold'],
    ]);
  });

  it('have the speaker for sure whose role stands before the name', () => {
    const [statement] = read('“The pump will hold,” the chief engineer Anna Berg said.');
    assert.equal(statement!.speaker?.name, 'Anna Berg');
    assert.equal(statement!.speaker?.confidence, 'high');
  });

  it('are said by whoever rejects something and not by what is rejected, nor by the place where they are said', () => {
    assert.deepEqual(said('Its head, Anna Berg, rejected the charge that the dam had failed.', 'reported'), [
      ['Anna Berg', 'Anna Berg, rejected the charge that the dam had failed'],
    ]);
    assert.deepEqual(
      said('At a forum in St. Osk the mood was low. In St. Osk “it is a factor that we always weigh”.').map(
        ([name]) => name,
      ),
      [undefined],
    );
  });

  it('are said by the name in the apposition of an office, and not by a place in that of another', () => {
    const of = (text: string) => said(text).map(([name]) => name);
    assert.deepEqual(of('A spokesman for the canal office, Erik Sandal, said “the lock is open to all”.'), [
      'Erik Sandal',
    ]);
    assert.deepEqual(of('Berg’s chief of staff, Ines Weld, said “the lock is open to all”.'), ['Ines Weld']);
    assert.deepEqual(of('Erik Sandal, Ruritania’s U.N. Ambassador, called it “an open lock for all”.'), [
      'Erik Sandal',
    ]);
  });

  it('are said by a plural office that “they” means, and by bodies with an apostrophe in their name', () => {
    assert.deepEqual(
      said(
        'Officials in the region said that the wells were dry. They warned that the lock was failing.',
        'reported',
      ).map(([name]) => name),
      ['Officials in the region', 'Officials in the region'],
    );
    assert.deepEqual(
      said('The farmers’ union said “nobody has asked us yet”.').map(([name]) => name),
      ['farmers’ union'],
    );
  });

  it('over paragraphs of nothing else are perhaps said by whom the text before is about', () => {
    const [first, second] = read(
      'Ingmar Soren came back to the flood.\n\n“I would have rung the bell.\n\n“I would have trusted it less.”',
    );
    assert.deepEqual(
      [first, second].map((each) => [each?.speaker?.name, each?.speaker?.confidence]),
      [
        ['Ingmar Soren', 'low'],
        ['Ingmar Soren', 'low'],
      ],
    );
  });

  it('in Russian are said by the body in which they were said, and by a paper with its name in quotation marks', () => {
    assert.deepEqual(
      said('В министерстве транспорта подтвердили, что ремонт затянулся.', 'reported').map(([name]) => name),
      ['министерстве транспорта'],
    );
    assert.deepEqual(
      said('Газета «Речной вестник» написала, что шлюз закрыт.', 'reported').map(([name]) => name),
      ['Газета «Речной вестник»'],
    );
  });

  it('keep the speaker for the rest of a paragraph and over paragraphs', () => {
    const text = '“It holds for now,” Anna Berg said. “Nobody knows why.”\n\n“Ask me in the spring,” she added.';
    assert.deepEqual(
      said(text).map(([name]) => name),
      ['Anna Berg', 'Anna Berg', 'Anna Berg'],
    );
  });

  it('give a quotation of several paragraphs to whoever is named at its end', () => {
    const text = '“It began in the cellar.\n\n“It ended on the roof,” said Anna Berg.';
    assert.deepEqual(
      said(text).map(([name]) => name),
      ['Anna Berg', 'Anna Berg'],
    );
  });

  it('keep two people of one surname apart', () => {
    const text =
      'Anna Berg and her brother Karl Berg quarrelled.\n\n“He drinks too much,” Ms Berg said.\n\n“She sings too much,” Mr Berg said.';
    assert.deepEqual(
      said(text).map(([name]) => name),
      ['Anna Berg', 'Karl Berg'],
    );
  });

  it('may be those of an office or of a document', () => {
    assert.deepEqual(said('“We are not at war,” a senior official said.'), [['senior official', 'We are not at war,']]);
    assert.deepEqual(said('The treaty says that “both banks shall be open”.'), [
      ['treaty', 'both banks shall be open'],
    ]);
  });

  it('are not titles, names in quotation marks, or words at arm’s length', () => {
    assert.deepEqual(said('She wrote a novel called “The Long Night of Winter”.'), []);
    assert.deepEqual(said('The so-called “free zone” was closed.'), []);
    assert.deepEqual(said('The “experts” came late.'), []);
    assert.deepEqual(said('Компания «Ветласталь» закрылась.'), []);
  });

  it('are also what the text reports in its own words', () => {
    assert.deepEqual(said('Anna Berg warned that the dam would fail.', 'reported'), [
      ['Anna Berg', 'Anna Berg warned that the dam would fail'],
    ]);
    assert.deepEqual(said('The dam will fail, according to Anna Berg.', 'reported'), [
      ['Anna Berg', 'The dam will fail, according to Anna Berg'],
    ]);
    assert.deepEqual(said('The dam was not reported to have failed.', 'reported'), []);
  });

  it('tell when, where and to whom, and resolve a weekday against a whole source date only', () => {
    const [statement] = read('Anna Berg told reporters at a briefing in Vienna on Tuesday that the dam would hold.', {
      date: '2025-06-26',
    });
    assert.equal(statement!.to, 'reporters');
    const [dated] = read('Anna Berg said on Tuesday that the dam would hold.', { date: '2025-06-26' });
    assert.deepEqual([dated!.dateText, dated!.date, dated!.dateBasis], ['on Tuesday', '2025-06-24', 'resolved']);
    const [undated] = read('Anna Berg said on Tuesday that the dam would hold.', { date: '2025' });
    assert.deepEqual([undated!.dateText, undated!.date, undated!.dateBasis], ['on Tuesday', undefined, 'none']);
    const [printed] = read('On 13 June 2019, Anna Berg said that the dam would hold.');
    assert.deepEqual([printed!.date, printed!.dateBasis], ['2019-06-13', 'printed']);
    const [nearest] = read('On 30 December, Anna Berg said that the dam would hold.', { date: '2025-01-03' });
    assert.equal(nearest!.date, '2024-12-30');
  });

  it('say when the words come by way of another report', () => {
    const [statement] = read('Anna Berg was quoted as saying by Interfax that the dam would hold.');
    assert.deepEqual([statement!.speaker?.name, statement!.firstHand], ['Anna Berg', false]);
    const [told] = read('“The dam will hold,” Anna Berg told Interfax.');
    assert.deepEqual([told!.to, told!.venue, told!.firstHand], ['Interfax', 'Interfax', false]);
  });

  it('of a transcript are its turns, all but questions', () => {
    const text = 'How is the dam?\nIt holds.\nFor how long?\nUntil spring.';
    const speakers = ['Q', 'MS. BERG', 'Q', 'MS. BERG'];
    const passages = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }, at) => ({
      start: index,
      end: index + line.length,
      kind: 'body',
      speaker: speakers[at]!,
    }));
    const statements = statementsIn({ text, passages }, nobody);
    assert.deepEqual(
      statements.map(({ speaker, text: words }) => [speaker?.name, speaker?.confidence, words]),
      [
        ['Berg', 'certain', 'It holds.'],
        ['Berg', 'certain', 'Until spring.'],
      ],
    );
  });

  it('of a block quotation are the words of whoever the paragraph before announces', () => {
    const text = 'Anna Berg wrote in her diary:\nNothing held that winter but the ice.';
    const passages = [
      { start: 0, end: 29, kind: 'body' },
      { start: 30, end: text.length, kind: 'body', isQuote: true },
    ];
    const [statement] = statementsIn({ text, passages }, nobody).filter(({ form }) => form === 'quoted');
    assert.equal(statement?.speaker?.name, 'Anna Berg');
  });

  it('are read in Russian: guillemets, dashes, cases', () => {
    assert.deepEqual(said('«Мост открыт», — заявил Игнат Берегов.'), [['Игнат Берегов', 'Мост открыт']]);
    assert.deepEqual(said('— Мост открыт, — сказала Анна Лукина. — Проходите.'), [
      ['Анна Лукина', 'Мост открыт'],
      ['Анна Лукина', 'Проходите.'],
    ]);
    assert.deepEqual(
      said('Мост построят, сказал Игнат Берегов.\n\nПо словам Берегова, в мае он откроется.', 'reported').at(-1)?.[0],
      'Игнат Берегов',
    );
  });

  it('stand on both sides of a speaker whom dashes put inside the marks', () => {
    assert.deepEqual(said('«Мост открыт, — сказала Анна Лукина. — Проходите все».'), [
      ['Анна Лукина', 'Мост открыт'],
      ['Анна Лукина', 'Проходите все'],
    ]);
  });

  it('are read in Ukrainian', () => {
    assert.deepEqual(said('«Міст відкрито», — заявила міністерка Олена Гай.'), [['Олена Гай', 'Міст відкрито']]);
  });

  it('name the actor that bears the speaker’s full name, also by surname', () => {
    const { actors } = parseActorFile('', 'id: anna-berg\ntype: person\nname: Anna Berg\n');
    const matcher = new MentionMatcher(buildMatcher(ActorRegistry.of(actors)));
    const text = 'Anna Berg came.\n\n“The dam will hold,” Berg said.';
    const passages = [
      { start: 0, end: 15, kind: 'body' },
      { start: 17, end: text.length, kind: 'body' },
    ];
    const [statement] = statementsIn({ text, passages }, matcher);
    assert.deepEqual([statement!.speaker?.name, statement!.speaker?.actor], ['Anna Berg', 'anna-berg']);
  });

  it('lie in the text, hold the words of their span, and never throw', () => {
    const piece = fc.constantFrom(
      'said ',
      'Anna Berg ',
      '“',
      '” ',
      ', ',
      '. ',
      '\n\n',
      'he ',
      'that ',
      'the minister ',
      'told ',
      '— ',
      '«',
      '»',
      'according to ',
      'сказал ',
      'on Tuesday ',
      "'",
      ': ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        for (const { span, text: words, speaker } of read(text, { date: '2024-01-01' })) {
          assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length);
          assert.equal(text.slice(span.start, span.end), words);
          if (speaker?.mention) assert.ok(speaker.mention.start < speaker.mention.end);
        }
      }),
    );
  });

  for (const [what, text] of [
    ['100,000 opening marks', '“'.repeat(100_000)],
    ['100,000 straight marks', '" '.repeat(100_000)],
    ['one line of 1 MB with a report in every clause', 'the minister said that it would, and '.repeat(27_000)],
    ['one line of 1 MB with a quotation in every clause', '“a b c,” he said, '.repeat(50_000)],
    ['a name of 100,000 words', 'Anna Berg '.repeat(50_000)],
  ] as const)
    it(`are read in ${what}`, () => {
      assert.ok(Array.isArray(read(text)));
    }).timeout(20_000);
});
