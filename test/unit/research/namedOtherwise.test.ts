import assert from 'node:assert/strict';
import { opened } from './statementsSample.ts';

const report = `---
id: report
title: Report
---

The chief engineer has left, and nobody took her place.

The harbour was dredged again in the autumn by the chief engineer’s men.
`;

describe('A search for the name of an actor', () => {
  const otherwise = async (query: string) => {
    const research = await opened({ 'file:///w/corpus/report.md': report });
    await (await research.statements()).quotationsBy({ actor: 'anna-kline' });
    return (await research.search(query, { limit: 0, facets: true })).otherwise;
  };

  it('says how many more passages call it otherwise or have it speak unnamed, and finds all of them', async () => {
    const research = await opened({ 'file:///w/corpus/report.md': report });
    await (await research.statements()).quotationsBy({ actor: 'anna-kline' });
    const { total, otherwise } = await research.search('kline', { limit: 0, facets: true });
    assert.equal(otherwise?.name, 'Anna Kline');
    const all = await research.search(otherwise.query);
    assert.equal(all.total, total + otherwise.count);
    const words = all.hits.map(({ text }) => text);
    assert.ok(
      words.some((text) => text.includes('three reports')),
      'what she says without being named',
    );
    assert.ok(
      words.some((text) => text.includes('has left')),
      'her other name',
    );
  });

  it('says it of other names too, quoted or not', async () => {
    assert.equal((await otherwise('the chief engineer'))?.name, 'Anna Kline');
    assert.equal((await otherwise('"Anna Kline"'))?.name, 'Anna Kline');
  });

  it('says nothing of other words, of part of a name, or unless it is asked', async () => {
    assert.equal(await otherwise('gates'), undefined);
    assert.equal(await otherwise('anna'), undefined);
    assert.equal(await otherwise('kline gates'), undefined);
    const research = await opened();
    assert.equal((await research.search('kline')).otherwise, undefined);
  });

  it('says it by the identifier where the name cannot be written in a query', async () => {
    const boss = 'id: boss\ntype: person\nname: Mara “Boss” Lindt\nalias: [Mara Lindt]\n';
    const said = '# Said\n\nMara Lindt spoke. Mara “Boss” Lindt left.\n\nMara “Boss” Lindt came back in the evening.\n';
    const research = await opened({
      'file:///w/corpus/actors/boss.yaml': boss,
      'file:///w/corpus/said.md': said,
    });
    const { otherwise } = await research.search('"Mara Lindt"', { facets: true });
    assert.deepEqual(otherwise && [otherwise.count, otherwise.query], [1, 'actor:boss OR speaker:boss ']);
  });

  it('says nothing where two bear the name', async () => {
    const two = 'id: otto\ntype: person\nname: Otto Kline\nweakAlias: [Kline]\n';
    const research = await opened({ 'file:///w/corpus/actors/otto.yaml': two });
    assert.equal((await research.search('kline', { facets: true })).otherwise, undefined);
  });
});
