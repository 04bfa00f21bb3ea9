import assert from 'node:assert/strict';
import { appendProvenance } from '../../../src/core/quotations/check/provenance/provenanceFile.ts';
import type { CheckRequest } from '../../../src/core/research/checkAnswers.ts';
import { Research } from '../../../src/core/research.ts';
import { MemoryFiles, stillClock } from '../../support/memoryFiles.ts';

const harbour = `---
id: harbourreport
title: The Harbour of Varna
language: en
author: [{ family: Petrova, given: Ana }]
issued: 2024
---

The harbour of Varna was dredged by two crews during the spring, and the council paid for every cubic metre of mud.

“The tunnel below the quay will not be opened before 14 June,” Mayor Boris Iliev said on Tuesday.
`;
const strike = `---
id: strikepaper
title: A Strike of Pilots
language: en
---

The pilots went home in the second week because their union had run out of rice, lamps and patience.
`;

const harbourUri = 'file:///folder/corpus/harbour.md';

async function load() {
  const files = new MemoryFiles({ [harbourUri]: harbour, 'file:///folder/corpus/strike.md': strike });
  const silent = { info: () => {}, warn: () => {}, error: () => {} };
  const noStyles = { style: async () => undefined, locale: async () => undefined };
  const deaf = { status: () => {}, sources: () => {}, library: () => {}, actors: () => {}, findings: () => {} };
  const research = new Research({ files, styles: noStyles, clock: stillClock, log: silent }, deaf);
  await research.configure({ corpusFolders: ['file:///folder/corpus'], bibliographyFiles: [] });
  const check = async (text: string, more: Partial<CheckRequest> = {}) =>
    (await research.checks()).check({ text, language: 'markdown', uri: 'file:///folder/draft.md', ...more });
  return { files, research, check };
}

describe('checking a draft', () => {
  it('marks a changed last word alone, in the source too, and has nothing to mark there for one that was added', async () => {
    const { check } = await load();
    const changed = await check('It “was dredged by two crews during the winter” [@harbourreport].\n');
    const { place, words, marks } = changed.quotations[0]!;
    assert.deepEqual(
      marks.map(([start, end]) => words.slice(start, end)),
      ['winter'],
    );
    assert.deepEqual(
      place!.marks.map(([start, end]) => place!.text.slice(start, end)),
      ['spring'],
    );
    const added = await check('It “was dredged by two crews during the whole spring” [@harbourreport].\n');
    const [row] = added.quotations;
    assert.deepEqual(
      row!.marks.map(([start, end]) => row!.words.slice(start, end)),
      ['whole'],
    );
    assert.deepEqual(row!.place!.marks, []);
  });

  it('gives a row for every quotation, with the place of its words', async () => {
    const { check } = await load();
    const text = 'It “was dredged by two gangs during the spring” [@harbourreport].\n';
    const { quotations, findings } = await check(text);
    const [row] = quotations;
    assert.equal(quotations.length, 1);
    assert.equal(row!.verdict, 'differs');
    assert.deepEqual(
      row!.marks.map(([start, end]) => row!.words.slice(start, end)),
      ['gangs'],
    );
    const { place } = row!;
    assert.equal(place!.citationKey, 'harbourreport');
    assert.deepEqual(
      place!.marks.map(([start, end]) => place!.text.slice(start, end)),
      ['crews'],
    );
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['quotation.differs'],
    );
    const [first] = findings;
    assert.equal(text.slice(first!.start, first!.end), 'gangs');
  });

  it('finds words that are in another source by the rarest of them', async () => {
    const { check } = await load();
    const { quotations } = await check('They left when “their union had run out of rice, lamps and patience”.\n');
    assert.equal(quotations[0]!.verdict, 'uncited');
    const [cite] = quotations[0]!.findings[0]!.edits!;
    assert.equal(cite!.cites, 'strikepaper');
    assert.match(cite!.text, /@strikepaper, para\. 1/);
  });

  it('takes the severities it is given, and leaves out what is off', async () => {
    const { check } = await load();
    const text = 'It “was dredged by two gangs during the spring” [@harbourreport].\n';
    const { findings } = await check(text, { severities: { 'quotation.differs': 'hint' } });
    assert.deepEqual(
      findings.map(({ severity }) => severity),
      ['hint'],
    );
    assert.deepEqual((await check(text, { severities: { 'quotation.differs': 'off' } })).findings, []);
  });

  it('offers an excuse whose reason is the writer’s own', async () => {
    const { check } = await load();
    const { findings } = await check('It “was dredged by two gangs during the spring” [@harbourreport].\n');
    const excuse = findings[0]!.edits!.find(({ own }) => own);
    assert.equal(excuse!.text.slice(excuse!.own!.start, excuse!.own!.end), 'checked by hand');
  });

  it('tells when the passage that a quotation was taken from is another now', async () => {
    const { research, check, files } = await load();
    const quoted = 'The tunnel below the quay will not be opened before 14 June';
    const items = [{ key: 'harbourreport', label: 'paragraph', locator: '2' }] as const;
    const [record, ...others] = (await research.checks()).provenance({ items, quoted, when: '2026-01-01T00:00:00Z' });
    assert.deepEqual(others, []);
    assert.equal(record!.source, harbourUri);
    assert.equal(record!.locator, '2');
    const provenance = appendProvenance('', record!);
    const text = `“${quoted}” [@harbourreport, para. 2].\n`;
    assert.deepEqual((await check(text, { provenance })).findings, []);
    files.files.set(harbourUri, harbour.replace('on Tuesday', 'on Monday'));
    await research.filesChanged([harbourUri]);
    const { others: told } = await check(text, { provenance });
    assert.deepEqual(
      told.map(({ code }) => code),
      ['source.changed'],
    );
  });

  it('remembers nothing of a citation whose passage cannot be told', async () => {
    const { research } = await load();
    const desk = await research.checks();
    const when = '2026-01-01T00:00:00Z';
    assert.deepEqual(desk.provenance({ items: [{ key: 'harbourreport' }, { key: 'nobody' }], when }), []);
    const items = [{ key: 'harbourreport', label: 'paragraph', locator: '9' }] as const;
    assert.deepEqual(desk.provenance({ items, when }), []);
  });
});
