import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Uri, workspace } from 'vscode';
import type { SearchAnswer } from '../../src/core/answers.ts';
import { eventually } from '../support/eventually.ts';
import { linesAt, pdfOf } from '../support/pdf.ts';
import { beside, openDraft, run } from './support.ts';

describe('a PDF in the storage of Zotero', function (this: Mocha.Suite) {
  this.timeout(120_000);
  const zotero = mkdtempSync(join(tmpdir(), 'zotero-'));
  after(() => rmSync(zotero, { recursive: true, force: true }));

  it('that an exported entry names is searched where it lies, under the key of the entry, by page', async () => {
    const folder = join(zotero, 'storage', 'QX7ZK2AB');
    const path = join(folder, 'Doe - 2001 - Estuaries.pdf');
    mkdirSync(folder, { recursive: true });
    const pages = ['The quizzacious estuary has its pilots.', 'The vellichor of its harbour is older.'];
    writeFileSync(path, pdfOf({ pages: pages.map((line) => linesAt(50, 700, [line])) }));
    const { document } = await openDraft(
      'stored.md',
      '---\nbibliography: exported.bib\n---\n\nText [@doeEstuaries2001].\n',
    );
    const entry = `@book{doeEstuaries2001,\n  title = {Estuaries},\n  author = {Doe, Jane},\n  date = {2001},\n  file = {${path}}\n}\n`;
    await workspace.fs.writeFile(beside(document, 'exported.bib'), new TextEncoder().encode(entry));
    const hit = await eventually('the passage', async () => {
      const { hits } = await run<SearchAnswer>('searchCorpus', { query: 'vellichor' });
      return hits[0];
    });
    assert.equal(Uri.parse(hit.source).fsPath, path);
    assert.equal(hit.citationKey, 'doeEstuaries2001');
    assert.deepEqual(hit.locator, { label: 'page', value: '2' });
    assert.deepEqual(readdirSync(folder), ['Doe - 2001 - Estuaries.pdf']);
  });
});
