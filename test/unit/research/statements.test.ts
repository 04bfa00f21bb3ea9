import assert from 'node:assert/strict';
import type { Research } from '../../../src/core/research.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { canal, canalText, config, dam, folder, open, opened, people, texts } from './statementsSample.ts';

/** Citation key and paragraph of each hit. */
async function places(research: Research, query: string): Promise<string[]> {
  const { hits } = await research.search(query);
  return hits.map(({ citationKey, locator }) => `${citationKey} ${locator.value}`);
}

describe('speaker: in a query', () => {
  it('finds the passages in which somebody speaks, by id, name, alias and part of a name', async () => {
    const research = await opened();
    const all = ['canal 1', 'dam 2', 'dam 5'];
    for (const value of ['anna-kline', '"Anna Kline"', '"the chief engineer"', 'kline', 'klin', '"ANNA KLÍNE"'])
      assert.deepEqual((await places(research, `speaker:${value} `)).sort(), all, value);
    assert.deepEqual(await places(research, 'speaker:ode '), ['dam 3']);
    assert.deepEqual(await places(research, 'speaker:"Boris Ode" '), ['dam 3']);
    assert.deepEqual(await places(research, 'speaker:nobody '), []);
  });

  it('is put together with words, exclusion and alternatives', async () => {
    const research = await opened();
    assert.deepEqual((await places(research, 'speaker:kline gates ')).sort(), ['canal 1', 'dam 2']);
    assert.deepEqual(await places(research, '-speaker:kline gates -speaker:ode '), ['canal 2']);
    assert.deepEqual((await places(research, '(speaker:ode OR speaker:kline) hold ')).sort(), ['dam 3']);
  });

  it('brings first what the speaker says with the words', async () => {
    const plain = 'The levy was a levy on levy after levy, people said in the valley of the levy. ';
    const research = await opened({
      [`${folder}/one.md`]: `# One\n\n${plain}“It rains,” Anna Kline said.\n`,
      [`${folder}/two.md`]: `# Two\n\nThe town had many plans for what it had in the bank in that year of all years. “A levy is a burden,” Anna Kline said.\n`,
    });
    const { hits } = await research.search('speaker:kline levy ');
    assert.deepEqual(
      hits.map(({ title }) => title),
      ['Two', 'One'],
    );
    assert.deepEqual(
      hits.map(({ said }) => said?.map(({ text }) => text)),
      [['A levy is a burden,'], undefined],
    );
  });

  it('is counted, and each count is what the filter finds', async () => {
    const research = await opened();
    const { facets } = await research.search('gates ', { facets: true });
    const { values } = facets!.fields.find(({ field }) => field === 'speaker')!;
    assert.deepEqual(
      values.map(({ label, filter, count }) => [label, filter, count]),
      [
        ['Anna Kline', 'speaker:anna-kline', 2],
        ['Boris Ode', 'speaker:"Boris Ode"', 1],
      ],
    );
    for (const { filter, count } of values)
      assert.equal((await research.search(`gates ${filter} `)).total, count, filter);
  });

  it('offers those that bear a name; what else speaks is found all the same', async () => {
    const report =
      '---\nid: report\ntitle: Report\n---\n\nThe treaty says: “The gates stay with the three towns.”\n\n“The gates are ours,” Maria Vel said.\n';
    const research = await opened({ [`${folder}/report.md`]: report });
    await (await research.statements()).quotationsBy({ actor: 'anna-kline' });
    const { facets } = await research.search('gates ', { facets: true });
    const labels = facets!.fields.find(({ field }) => field === 'speaker')!.values.map(({ label }) => label);
    assert.ok(labels.includes('Maria Vel') && labels.includes('Anna Kline'), labels.join());
    assert.ok(!labels.some((label) => /treaty/i.test(label)), labels.join());
    assert.equal((await research.search('speaker:treaty ')).total, 1);
  });

  it('follows texts and actors as they change', async () => {
    const files = new MemoryFiles(texts());
    const research = open(files);
    await research.configure(config);
    assert.equal((await research.search('speaker:kline ')).total, 3);
    files.files.set(canal, canalText.replace('Anna Kline said at', 'Vera Holm said at'));
    await research.filesChanged([canal]);
    assert.deepEqual((await places(research, 'speaker:kline ')).sort(), ['dam 2', 'dam 5']);
    assert.deepEqual(await places(research, 'speaker:holm '), ['canal 1']);
    files.files.set(people, 'id: vera\ntype: person\nname: Vera Holm\nalias: [the director]\n');
    files.reads.length = 0;
    await research.filesChanged([people]);
    assert.deepEqual(await places(research, 'speaker:"the director" '), ['canal 1']);
    assert.deepEqual((await places(research, 'speaker:"Anna Kline" ')).sort(), ['dam 2', 'dam 5']);
    assert.deepEqual(files.reads, [people]);
    files.files.delete(dam);
    await research.filesChanged([dam]);
    assert.deepEqual(await places(research, 'speaker:kline '), []);
  });
});

describe('actor: in a query', () => {
  it('finds the passages that name the actor by any of its names', async () => {
    const research = await opened();
    const all = ['canal 1', 'canal 2', 'dam 2', 'dam 4'];
    for (const value of ['anna-kline', '"the chief engineer"', 'kline'])
      assert.deepEqual((await places(research, `actor:${value} `)).sort(), all, value);
    assert.deepEqual(await places(research, 'gates -actor:kline '), ['dam 3']);
  });
});

describe('a hit', () => {
  it('tells who says the words that were searched for, and how that is known', async () => {
    const research = await opened();
    const { hits } = await research.search('gates summer ');
    const said = new Map(hits.map((hit) => [`${hit.citationKey} ${hit.locator.value}`, hit.said]));
    const [first] = said.get('dam 2')!;
    assert.deepEqual(
      { ...first!.speaker, text: first!.text, dateText: first!.dateText, date: first!.date, basis: first!.dateBasis },
      {
        name: 'Anna Kline',
        short: 'Kline',
        actor: 'anna-kline',
        role: 'the engineer',
        confidence: 'high',
        text: 'The gates will stay open through the summer,',
        dateText: 'on Monday',
        date: '2024-05-06',
        basis: 'resolved',
      },
    );
    assert.equal(said.get('canal 1')![0]!.venue, 'at a news conference in Norport');
    assert.equal(said.get('canal 2'), undefined);
  });

  it('gives the place of the words in the passage', async () => {
    const research = await opened();
    for (const { text, said = [] } of (await research.search('gates ')).hits)
      for (const each of said) assert.equal(text.slice(each.start, each.end), each.text);
  });

  it('of a query without words tells what those say who were asked for', async () => {
    const research = await opened();
    const { hits } = await research.search('speaker:ode ');
    assert.deepEqual(
      hits.map(({ said }) => said?.map(({ form, speaker }) => [form, speaker?.name])),
      [[['reported', 'Boris Ode']]],
    );
  });

  it('that is a block quotation is said by whom the text before announces', async () => {
    const research = await opened();
    const { hits } = await research.search('"three reports" ');
    assert.equal(hits[0]!.said![0]!.speaker!.name, 'Anna Kline');
  });
});

describe('who says what', () => {
  it('is listed for an actor, the latest first', async () => {
    const desk = await (await opened()).statements();
    const quotations = await desk.quotationsBy({ actor: 'Anna Kline' });
    assert.deepEqual(
      quotations.map(({ citationKey, locator, text, date }) => [citationKey, locator.value, text, date]),
      [
        ['dam', '2', 'The gates will stay open through the summer,', '2024-05-06'],
        ['canal', '1', 'The gates stay open for the whole of the summer,', undefined],
        ['dam', '2', 'Nobody will be flooded.', undefined],
        ['dam', '5', 'We have asked for three reports and have two of them.', undefined],
      ],
    );
    assert.deepEqual(await desk.quotationsBy({ actor: 'Anna Kline', limit: 1 }), quotations.slice(0, 1));
    assert.deepEqual(await desk.quotationsBy({ actor: 'anna-kline' }), quotations);
    assert.deepEqual(await desk.quotationsBy({ actor: 'Boris Ode' }), []);
  });

  it('comes with an actor that is looked up: the latest on the card, beside another wording', async () => {
    const [found] = await (await opened()).lookUpActor('Kline');
    assert.equal(found!.quotations.length, 4);
    assert.equal(found!.card.kind, 'actor');
    const quotation = found!.card.kind === 'actor' ? found!.card.quotation : undefined;
    assert.equal(quotation?.text, 'The gates will stay open through the summer,');
    assert.equal(quotation?.otherWording?.text, 'The gates stay open for the whole of the summer,');
  });
});
