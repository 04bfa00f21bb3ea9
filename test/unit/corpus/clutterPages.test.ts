import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { readerFor } from '../../../src/core/corpus/readers/byExtension.ts';
import { readSource } from '../../../src/core/corpus/readSource.ts';
import type { Passage } from '../../../src/core/corpus/source.ts';
import { bytesOf } from '../../support/reading.ts';

const folder = new URL('../../fixtures/clutter/', import.meta.url);

interface MarkedLine {
  readonly mark: string;
  readonly text: string;
}

interface Score {
  readonly evidence: number;
  readonly clutter: number;
  readonly lost: readonly string[];
  readonly passed: readonly string[];
}

/** A line of a page as plain text. */
function plain(line: string): string {
  return line
    .replace(/<sup>.*?<\/sup>/g, '')
    .replace(/<\/t[dh]>\s*<t[dh]>/g, ' | ')
    .replace(/<[^<>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function linesOf(file: string): MarkedLine[] {
  return readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .map((line) => ({ mark: line[0] ?? ' ', text: plain(line.slice(2)) }))
    .filter(({ mark, text }) => mark !== ' ' && text !== '');
}

/** Whether a passage has the line in it, other than by repeating it as pull quotes are repeated. */
function holds(passage: string, line: string, evidence: readonly MarkedLine[]): boolean {
  if (passage === line) return true;
  return line.length > 20 && passage.includes(line) && !evidence.some(({ text }) => text.includes(line));
}

async function score(file: string): Promise<Score> {
  const page = readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .map((line) => line.slice(2))
    .join('\n');
  const { passages } = await readSource(`file:///${file}`, bytesOf(page), readerFor(file)!);
  const isEvidence = (text: string) =>
    passages.some((passage: Passage) => passage.kind === 'body' && passage.text.includes(text));
  const lines = linesOf(file);
  const evidence = lines.filter(({ mark }) => mark === '+');
  const clutter = lines.filter(({ mark }) => mark === '-');
  return {
    evidence: evidence.length,
    clutter: clutter.length,
    lost: evidence.filter(({ text }) => !isEvidence(text)).map(({ text }) => text),
    passed: clutter
      .filter(({ text }) => passages.some((one) => one.kind === 'body' && holds(one.text, text, evidence)))
      .map(({ text }) => text),
  };
}

describe('clutter on pages and texts of many kinds', function () {
  this.timeout(20_000);
  const files = readdirSync(folder).filter((file) => /\.(?:html|txt)$/.test(file));

  it('loses at most 1 % of the evidence and passes at most 10 % of the clutter', async () => {
    assert.ok(files.length >= 20);
    const rows = await Promise.all(files.map(async (file) => ({ file, ...(await score(file)) })));
    const total = (key: 'evidence' | 'clutter') => rows.reduce((sum, row) => sum + row[key], 0);
    const lost = rows.flatMap((row) => row.lost.map((text) => `${row.file} lost: ${text}`));
    const passed = rows.flatMap((row) => row.passed.map((text) => `${row.file} passed: ${text}`));
    const figures = `${files.length} pages: ${lost.length} of ${total('evidence')} lines of evidence lost, ${passed.length} of ${total('clutter')} of clutter passed`;
    const report = [figures, ...lost, ...passed].join('\n      ');
    console.log(`      ${report}`);
    assert.ok(lost.length <= 0.01 * total('evidence'), report);
    assert.ok(passed.length <= 0.1 * total('clutter'), report);
  });

  it('takes no title or heading for evidence where headings are marked', async () => {
    for (const file of files.filter((name) => name.endsWith('.html') && name !== 'divsoup.html')) {
      const page = readFileSync(new URL(file, folder), 'utf8').replace(/^../gm, '');
      const { passages } = await readSource(`file:///${file}`, bytesOf(page), readerFor(file)!);
      for (const { mark, text } of linesOf(file))
        if (mark === '#')
          assert.ok(
            passages.some((one) => one.text === text && one.kind !== 'body'),
            `${file}: ${text}`,
          );
    }
  });
});
