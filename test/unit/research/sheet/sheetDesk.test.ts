import assert from 'node:assert/strict';
import { brief, sheetDesk, sheetOf } from './sheetSample.ts';

describe('The sheet of a draft', () => {
  it('has a row for each quotation, each citation without one, and each sentence that should have one', async () => {
    const { rows } = await sheetOf(
      [
        '# The port in 2024',
        '',
        'Mayor Holm said that “[t]he dredging will not begin before the summer” [@reed2024, para. 2].',
        'The ferries moved to the south quay [@reed2024, para. 1; @okoye2011, 14].',
        '',
        'The town spent 4 million crowns on dredging.',
        '',
        'We think that it should have spent 9 million. Was it 12 million?',
        '',
      ].join('\n'),
    );
    assert.deepEqual(rows.map(brief), [
      [
        'quotation',
        'marked-edit',
        'Mayor Holm said that “[t]he dredging will not begin before the summer”.',
        'reed2024',
      ],
      ['citation', 'paraphrase', 'The ferries moved to the south quay.', 'reed2024'],
      ['citation', 'not-checkable', 'The ferries moved to the south quay.', 'okoye2011'],
      ['uncited', 'no-citation', 'The town spent 4 million crowns on dredging.', undefined],
    ]);
    assert.deepEqual(
      rows.map(({ line, column }) => [line, column]),
      [
        [3, 22],
        [4, 37],
        [4, 37],
        [6, 1],
      ],
    );
  });

  it('tells of a quotation who said it in which role, when, where, to whom, and how to find the source', async () => {
    const { rows } = await sheetOf('Holm: “The dredging will not begin before the summer” [@reed2024].\n');
    const [row] = rows;
    assert.deepEqual(row!.speaker, {
      name: 'Ida Holm',
      role: 'mayor of Port Amber',
      confidence: row!.speaker?.confidence,
    });
    assert.equal(row!.saidOn, '2024-03-09');
    assert.match(row!.saidPrinted ?? '', /9 March 2024/);
    assert.equal(row!.firstHand, true);
    assert.deepEqual(row!.source, {
      key: 'reed2024',
      label: 'Reed 2024',
      title: 'The Harbour at Low Tide',
      uri: 'file:///corpus/harbour.md',
      url: 'https://news.example/harbour',
      archived: 'https://web.archive.org/web/20240312000000/https://news.example/harbour',
      accessed: '2024-04-02',
    });
    assert.deepEqual(row!.words?.locator, { label: 'paragraph', value: '2' });
    assert.equal(row!.sentence.slice(...row!.quoted!), 'The dredging will not begin before the summer');
  });

  it('marks the words that differ, in the sentence and in the source', async () => {
    const { rows } = await sheetOf('“The dredging will not start before the summer” [@reed2024].\n');
    const [{ verdict, sentence, marks, words, findings }] = rows as [(typeof rows)[number]];
    assert.equal(verdict, 'differs');
    assert.deepEqual(
      marks.map(([start, end]) => sentence.slice(start, end)),
      ['start'],
    );
    assert.ok(words!.marks.some(([start, end]) => words!.text.slice(start, end) === 'begin'));
    assert.equal(findings[0]!.code, 'quotation.differs');
    assert.deepEqual([findings[0]!.line, findings[0]!.column], [1, 24]);
  });

  it('hints that the cited place does not report the person a paraphrase names', async () => {
    const { rows } = await sheetOf(
      [
        'Colonel Stang said that the dredging would start late [@reed2024, para. 2].',
        '',
        'Mayor Holm said that the province was to blame [@reed2024, para. 2].',
        '',
      ].join('\n'),
    );
    assert.deepEqual(
      rows.map(({ verdict }) => verdict),
      ['not-reported', 'paraphrase'],
    );
    assert.deepEqual(
      rows.map(({ findings }) => findings.map(({ code, severity }) => [code, severity])),
      [[['claim.not-reported', 'hint']], []],
    );
  });

  it('looks for the nearest passage where a citation names no place, and says so', async () => {
    const { rows } = await sheetOf('The navy helped the town with barges in January [@reed2024].\n');
    assert.equal(rows[0]!.words?.nearest, true);
    assert.match(rows[0]!.words?.text ?? '', /two barges/);
  });

  it('has findings on citations in their rows: unknown keys and places that cannot be', async () => {
    const { rows } = await sheetOf('A claim [@nobody2000]. Another one [@reed2024, para. 99].\n');
    assert.deepEqual(
      rows.map(({ verdict, findings }) => [verdict, findings.map(({ code }) => code)]),
      [
        ['unknown-key', ['citation.unknown-key']],
        ['paraphrase', ['citation.bad-locator']],
      ],
    );
  });

  it('lists the sources that no draft uses and the works without a text', async () => {
    const desk = await sheetDesk();
    const draft = { text: 'Silt [@okoye2011, 3]. The boats moved [@reed2024].\n', language: 'markdown' } as const;
    const sheet = await desk.whole([await desk.sheet({ uri: 'file:///d.md', name: 'd.md', draft })]);
    assert.deepEqual(
      sheet.unused.map(({ key }) => key),
      ['ito2019'],
    );
    assert.deepEqual(
      sheet.withoutText.map(({ key, label }) => [key, label]),
      [['okoye2011', 'Okoye 2011']],
    );
  });

  it('has another hash when the sentence changes, the same when only typography or the place in the file does', async () => {
    const hash = async (text: string) => (await sheetOf(text)).rows[0]!.hash;
    const first = await hash('She said “the dredging will not begin before the summer” [@reed2024].\n');
    const moved = await hash('# Title\n\nShe said "the dredging will\nnot begin before the summer" [@reed2024].\n');
    const changed = await hash('He said “the dredging will not begin before the summer” [@reed2024].\n');
    assert.equal(first, moved);
    assert.notEqual(first, changed);
  });

  it('reads LaTeX and Typst, with names in place of citations that are part of the sentence', async () => {
    const latex = await sheetOf(
      '\\section{Tides of 2020}\n\\textcite[para.~1]{reed2024} reports nine boats.\n',
      'latex',
    );
    assert.deepEqual(latex.rows.map(brief), [['citation', 'paraphrase', 'Reed 2024 reports nine boats.', 'reed2024']]);
    const typst = await sheetOf('= Tides of 2020\n\nNine boats moved @reed2024[para. 1].\n', 'typst');
    assert.deepEqual(typst.rows.map(brief), [['citation', 'paraphrase', 'Nine boats moved.', 'reed2024']]);
  });

  it('is given up when it is cancelled, and says which file cannot be read', async () => {
    const desk = await sheetDesk();
    const draft = { text: 'A claim [@reed2024].\n', language: 'markdown' } as const;
    const request = { uri: 'file:///d.md', name: 'd.md', draft };
    await assert.rejects(desk.sheet(request, AbortSignal.abort()), { name: 'AbortError' });
    await assert.rejects(desk.sheet({ uri: 'file:///gone.docx', name: 'gone.docx' }), /gone\.docx/);
  });
});
