import assert from 'node:assert/strict';
import { Archive } from '../../../../src/core/corpus/readers/archive.ts';
import { docxReader } from '../../../../src/core/corpus/readers/docx.ts';
import { columns } from '../../../../src/core/quotations/sheet/columns.ts';
import { csvSheet } from '../../../../src/core/quotations/sheet/export/csv.ts';
import { exportSheet } from '../../../../src/core/quotations/sheet/export/exportSheet.ts';
import { findingLines, jsonSheet, reaches } from '../../../../src/core/quotations/sheet/export/findingLines.ts';
import { htmlSheet } from '../../../../src/core/quotations/sheet/export/html.ts';
import { markdownSheet } from '../../../../src/core/quotations/sheet/export/markdown.ts';
import type { Sheet, SheetRow } from '../../../../src/core/quotations/sheet/sheet.ts';
import { inEnglish, type Sentence, sentence, told } from '../../../../src/core/text/sentence.ts';

const row: SheetRow = {
  kind: 'quotation',
  start: 0,
  end: 10,
  line: 3,
  column: 5,
  sentence: 'She said “no <b>boats</b> & cats”.',
  marks: [[10, 12]],
  verdict: 'differs',
  speaker: { name: 'Ida Holm', role: 'mayor', confidence: 'high' },
  saidPrinted: 'on Saturday',
  saidOn: '2024-03-09',
  venue: 'Port Amber',
  to: 'reporters',
  source: { key: 'reed2024', label: 'Reed 2024', url: 'https://news.example/?a=1&b=2' },
  locator: { label: 'paragraph', value: '2' },
  words: {
    text: '=HYPERLINK("x") "no boats"',
    marks: [[0, 4]],
    passage: 'p',
    locator: { label: 'paragraph', value: '4' },
  },
  firstHand: true,
  findings: [
    {
      code: 'quotation.differs',
      severity: 'warning',
      ...told(sentence`One word\ndiffers.`),
      start: 0,
      end: 4,
      line: 3,
      column: 5,
    },
  ],
  hash: 'h',
  tick: { by: 'Ada Lind', on: '2025-06-24' },
};
const sheet: Sheet = {
  drafts: [{ uri: 'file:///d.md', name: 'd.md', counts: 'lines', rows: [row], findings: [], cited: ['reed2024'] }],
  unused: [{ key: 'ito2019', label: 'Ito 2019', title: 'Currents <script>' }],
  withoutText: [],
};

/** The cells of RFC 4180 lines, read back by its rules. */
function readCsv(text: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    lines.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === '\r\n') lines.push([]);
  }
  return lines.slice(0, -1);
}

describe('A sheet as CSV', () => {
  it('has a line of titles and one for each claim, all of one length', () => {
    const [titles, first, ...others] = readCsv(csvSheet(sheet));
    assert.equal(others.length, 0);
    assert.equal(titles!.length, 14);
    assert.equal(first!.length, 14);
    assert.equal(first![2], 'She said “no <b>boats</b> & cats”.');
    assert.equal(first![6], 'Reed 2024 (reed2024), ¶ 2, found at ¶ 4');
  });

  it('has nothing that a spreadsheet would run', () => {
    for (const start of ['=', '+', '-', '@', '\t=', '＝']) {
      const words = { ...row.words!, text: `${start}1+1` };
      const [, first] = readCsv(csvSheet({ ...sheet, drafts: [{ ...sheet.drafts[0]!, rows: [{ ...row, words }] }] }));
      assert.equal(first![7], `'${start}1+1`);
    }
  });
});

describe('A sheet as HTML', () => {
  const html = htmlSheet(sheet);

  it('has every text escaped, and runs and loads nothing', () => {
    assert.doesNotMatch(html, /<b>|<script|<img|<link|@import|url\(/);
    assert.match(html, /&#60;b&#62;boats/);
    assert.match(html, /default-src 'none'/);
  });

  it('marks the words that differ and links to web addresses alone', () => {
    assert.match(html, /“<mark>no<\/mark> /);
    assert.match(html, /<a href="https:\/\/news\.example\/\?a=1&#38;b=2"/);
    const odd = { ...row, source: { ...row.source!, url: 'javascript:alert(1)' } };
    const other = htmlSheet({ ...sheet, drafts: [{ ...sheet.drafts[0]!, rows: [odd] }] });
    assert.doesNotMatch(other, /href="javascript/);
  });
});

describe('A sheet as Markdown', () => {
  it('has a heading for each claim, with everything that is known below it', () => {
    const text = markdownSheet(sheet);
    assert.match(text, /^### 1\. line 3 ☑ ⚠$/m);
    assert.match(text, /^> She said “\*\*no\*\* \\<b\\>boats/m);
    assert.match(text, /^- Speaker and role that day: Ida Holm, mayor$/m);
    assert.match(text, /^- Said when: on Saturday = 2024-03-09$/m);
    assert.match(text, /^- Where, to whom: Port Amber, to reporters$/m);
    assert.match(text, /^- Checked by, on: Ada Lind, 2025-06-24$/m);
    assert.match(text, /## Sources of the corpus that are not used\n\n- Ito 2019 \(ito2019\): Currents \\<script\\>/);
  });
});

describe('A sheet as a Word document', function () {
  this.timeout(30_000);

  it('is well-formed XML in an archive, whatever characters the texts have', async () => {
    const odd = { ...row, sentence: 'A\u0000B\ud800 <w:p> & "x" \u000b' };
    const bytes = await exportSheet({ ...sheet, drafts: [{ ...sheet.drafts[0]!, rows: [odd] }] }, 'docx');
    const archive = await Archive.open(bytes, 'Word', (name) => name.endsWith('.xml'));
    const document = archive.text('word/document.xml')!;
    assert.doesNotMatch(document, /(?![\t\n\r])\p{Cc}|\p{Cs}/u);
    const open: string[] = [];
    for (const [, close, name, empty] of document.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
      if (close) assert.equal(open.pop(), name);
      else if (!empty) open.push(name!);
    }
    assert.deepEqual(open, []);
    assert.ok(document.includes('&lt;w:p&gt;'));
  });

  it('reads back to the texts of the sheet', async () => {
    const { text } = await docxReader.read(await exportSheet(sheet, 'docx'));
    for (const words of [
      row.sentence,
      row.words!.text,
      'Ida Holm, mayor',
      'Reed 2024 (reed2024)',
      '☑ Ada Lind, 2025-06-24',
    ])
      assert.ok(text.includes(words), words);
  });
});

describe('A sheet in a terminal', () => {
  it('is a line for each finding, as compilers write them', () => {
    assert.deepEqual(findingLines(sheet), ['d.md:3:5: warning quotation.differs One word differs.']);
  });

  it('fails on what is as grave as asked for', () => {
    assert.deepEqual(
      (['error', 'warning', 'information'] as const).map((severity) => reaches(sheet, severity)),
      [false, true, true],
    );
  });

  it('is JSON with totals, claims and findings', () => {
    const { version, totals, drafts } = JSON.parse(jsonSheet(sheet));
    assert.equal(version, 1);
    assert.deepEqual([totals.claims, totals.problems, totals.checked], [1, 1, 1]);
    assert.deepEqual([drafts[0].file, drafts[0].claims[0].verdict], ['d.md', 'differs']);
    assert.equal(drafts[0].claims[0].findings[0].code, 'quotation.differs');
  });
});

describe('The cells of a sheet', () => {
  const inGerman: Readonly<Record<string, string>> = {
    'line {0}': 'Zeile {0}',
    '{0}, to {1}': '{0}, an {1}',
    yes: 'ja',
    'found at {0}': 'gefunden: {0}',
    'Differs from the source': 'Weicht von der Quelle ab',
    'Left alone: {0}': 'Nicht angefasst: {0}',
    'no reason given': 'ohne Grund',
  };
  const say = ({ template, values }: Sentence): string =>
    inEnglish({
      template: inGerman[template] ?? template,
      values: values.map((value) => (typeof value === 'object' ? say(value) : value)),
    });

  it('are said in the language of whoever reads them', () => {
    const ignored = { ...row, ignored: '' };
    const said = new Map(columns.map(({ title, cell }) => [title, cell(ignored, sheet.drafts[0]!, say).text]));
    assert.equal(said.get('Where'), 'Zeile 3');
    assert.equal(said.get('Where, to whom'), 'Port Amber, an reporters');
    assert.equal(said.get('First-hand?'), 'ja');
    assert.equal(said.get('Source and locator'), 'Reed 2024 (reed2024), ¶ 2, gefunden: ¶ 4');
    assert.equal(said.get('Verdict'), 'Weicht von der Quelle ab\nOne word\ndiffers.\nNicht angefasst: ohne Grund');
  });
});
