import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { exportSheet } from '../../src/core/quotations/sheet/export/exportSheet.ts';
import { programPath } from '../support/machine.ts';
import { sheetOf } from '../unit/research/sheet/sheetSample.ts';

const run = promisify(execFile);

const draft = `# Low water

Mayor Holm said that “the dredging will not begin before the autumn” [@reed2024, para. 2]. The ferry company moved nine boats [@reed2024].

“Two barges & a <tug>” came in January [@okoye2011]. In 2023 the province paid £4,000.
`;

interface Node {
  readonly t?: string;
  readonly c?: unknown;
}

/** Everything that is written in a part of pandoc's tree, in order. */
function textOf(part: unknown): string {
  if (Array.isArray(part)) return part.map(textOf).join('');
  if (typeof part !== 'object' || part === null) return '';
  const { t, c } = part as Node;
  if (t === 'Str') return String(c);
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' ';
  if (t === 'Quoted') return `“${textOf((c as unknown[])[1])}”`;
  return textOf(c) + (t === 'Para' || t === 'Plain' ? ' ' : '');
}

/** The cells of the first table: head and bodies, row by row. */
function rowsOf({ blocks }: { readonly blocks: readonly Node[] }): string[][] {
  const table = blocks.find(({ t }) => t === 'Table')!.c as unknown[];
  const [, head] = table[3] as [unknown, [unknown, unknown[]][]];
  const bodies = table[4] as [unknown, unknown, [unknown, unknown[]][], [unknown, unknown[]][]][];
  const all = [...head, ...bodies.flatMap(([, , heads, rows]) => [...heads, ...rows])];
  return all.map(([, cells]) =>
    cells.map((cell) =>
      textOf((cell as unknown[])[4])
        .replace(/\s+/g, ' ')
        .trim(),
    ),
  );
}

describe('The Word file of a sheet, as pandoc reads it', function () {
  this.timeout(60_000);
  let folder: string;

  before(async function () {
    if (!programPath('pandoc')) this.skip();
    folder = await mkdtemp(join(tmpdir(), 'ibid-sheet-'));
  });
  after(async () => {
    if (folder) await rm(folder, { recursive: true });
  });

  it('has a row for each claim, with the words, the verdict and the source', async () => {
    const made = await sheetOf(draft);
    const file = join(folder, 'sheet.docx');
    await writeFile(file, await exportSheet({ drafts: [made], unused: [], withoutText: [] }, 'docx'));
    const { stdout } = await run('pandoc', ['--from', 'docx', '--to', 'json', file], { maxBuffer: 1e7 });
    const [head, ...rows] = rowsOf(JSON.parse(stdout));
    assert.equal(rows.length, made.rows.length);
    assert.ok(rows.every((cells) => cells.length === head!.length));
    const plain = (words: string) =>
      words
        .replace(/[“”‘’"']/g, '')
        .replace(/\s+/g, ' ')
        .trim();
    for (const [index, { sentence, words, source }] of made.rows.entries()) {
      const written = plain(rows[index]!.join(' | '));
      assert.ok(written.includes(plain(sentence)), `${written} has not ${sentence}`);
      if (words) assert.ok(written.includes(plain(words.text)), `${written} has not ${words.text}`);
      if (source) assert.ok(written.includes(plain(source.label)), `${written} has not ${source.label}`);
    }
  });
});
