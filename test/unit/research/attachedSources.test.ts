import assert from 'node:assert/strict';
import type { SourceRow } from '../../../src/core/answers.ts';
import type { FileFinding } from '../../../src/core/finding.ts';
import type { FileEntry } from '../../../src/core/ports.ts';
import type { ResearchConfig } from '../../../src/core/research/world.ts';
import { Research } from '../../../src/core/research.ts';
import { MemoryFiles, stillClock } from '../../support/memoryFiles.ts';

/** Files that can be looked at one by one, as those on disk can. */
class SingleFiles extends MemoryFiles {
  async entry(uri: string): Promise<FileEntry | undefined> {
    return this.files.has(uri) ? { uri, size: 1, modified: 0 } : undefined;
  }
}

const bib = 'file:///study/zotero.bib';
const entry = (file: string, title = 'The River') =>
  `@report{doe2025, title={${title}}, author={Doe, Jane}, date={2025-06}, institution={Water Board}, file={${file}}}\n`;
const folder = 'file:///study/corpus';
const outside = 'file:///zotero/storage/AB12/river.txt';
const text = 'The molybdenum of the river rose.\n\nIt fell again in June.\n';

async function load(files: Record<string, string>, config: Partial<ResearchConfig> = {}) {
  const heard = { sources: [] as readonly SourceRow[], findings: [] as readonly FileFinding[], keys: [] as string[] };
  const store = new SingleFiles(files);
  const silent = { info: () => {}, warn: () => {}, error: () => {} };
  const research = new Research(
    {
      files: store,
      styles: { style: async () => undefined, locale: async () => undefined },
      clock: stillClock,
      log: silent,
    },
    {
      status: () => {},
      sources: (rows) => (heard.sources = rows),
      library: (rows) => (heard.keys = rows.map(({ key }) => key)),
      actors: () => {},
      findings: (findings) => (heard.findings = findings),
    },
  );
  const report = await research.configure({ corpusFolders: [folder], bibliographyFiles: [bib], ...config });
  return { research, heard, report, files: store.files };
}

describe('files that bibliography entries name', () => {
  it('are sources in place, with the key and the record of the entry', async () => {
    const { research, heard, report } = await load({ [bib]: entry('/zotero/storage/AB12/river.txt'), [outside]: text });
    assert.equal(report.sources, 1);
    const [row] = heard.sources;
    assert.equal(row!.uri, outside);
    assert.equal(row!.citationKey, 'doe2025');
    assert.equal(row!.keyGiven, true);
    assert.equal(row!.origins.title, 'bibliography');
    assert.deepEqual(row!.missing, []);
    const { hits } = await research.search('molybdenum');
    assert.deepEqual(
      hits.map(({ citationKey, source }) => [citationKey, source]),
      [['doe2025', outside]],
    );
    assert.deepEqual(heard.keys, ['doe2025']);
  });

  it('keep what is given in their own record, and fill in the rest', async () => {
    const inside = `${folder}/river.txt`;
    const { heard } = await load({
      [bib]: entry('corpus/river.txt'),
      [inside]: text,
      [`${inside}.yaml`]: 'title: Rivers\n',
    });
    const [row] = heard.sources;
    assert.deepEqual([row!.title, row!.citationKey], ['Rivers', 'doe2025']);
    assert.deepEqual([row!.origins.title, row!.origins.issued], ['given', 'bibliography']);
  });

  it('follow the bibliography as it changes', async () => {
    const { research, heard, files } = await load({ [bib]: entry('/zotero/storage/AB12/river.txt'), [outside]: text });
    files.set(bib, entry('/zotero/storage/AB12/river.txt', 'The Lake'));
    await research.filesChanged([bib]);
    assert.equal(heard.sources[0]!.title, 'The Lake');
    files.set(bib, '@report{doe2025, title={The Lake}}\n');
    await research.filesChanged([bib]);
    assert.deepEqual(heard.sources, []);
    assert.equal((await research.search('molybdenum')).total, 0);
  });

  it('are read again when they change, and gone when they are', async () => {
    const { research, heard, files } = await load({ [bib]: entry('/zotero/storage/AB12/river.txt'), [outside]: text });
    files.set(outside, 'The tungsten of the lake.\n');
    await research.filesChanged([outside]);
    assert.equal((await research.search('tungsten')).total, 1);
    files.delete(outside);
    await research.filesChanged([outside]);
    assert.deepEqual(heard.sources, []);
    await research.rebuild();
    assert.deepEqual(
      heard.findings.map(({ code }) => code),
      ['bibliography.missing-file'],
    );
  });

  it('are still there after everything is read again', async () => {
    const { research, heard } = await load({ [bib]: entry('/zotero/storage/AB12/river.txt'), [outside]: text });
    const report = await research.rebuild();
    assert.deepEqual([report.sources, heard.sources.length], [1, 1]);
    assert.equal((await research.search('molybdenum')).total, 1);
  });

  it('share the key when an entry has several', async () => {
    const snapshot = 'file:///zotero/storage/CD34/page.html';
    const { heard } = await load({
      [bib]: entry('/zotero/storage/AB12/river.txt;/zotero/storage/CD34/page.html'),
      [outside]: text,
      [snapshot]: '<html><body><article><p>A page on the river and its molybdenum.</p></article></body></html>',
    });
    assert.deepEqual(
      heard.sources.map(({ uri, citationKey }) => [uri, citationKey]),
      [
        [outside, 'doe2025'],
        [snapshot, 'doe2025'],
      ],
    );
  });

  it('are a hint on the entry when they are not there, and nothing when Ibid does not read them', async () => {
    const written = entry('gone.pdf;photo.jpg');
    const { heard } = await load({ [bib]: written });
    assert.equal(heard.findings.length, 1);
    const [finding] = heard.findings;
    assert.deepEqual([finding!.code, finding!.severity, finding!.uri], ['bibliography.missing-file', 'hint', bib]);
    assert.equal(written.slice(finding!.start, finding!.end), 'gone.pdf');
    assert.deepEqual(heard.sources, []);
  });

  it('come with a bibliography that a draft names, after its entries', async () => {
    const { research, heard } = await load(
      { [bib]: entry('/zotero/storage/AB12/river.txt'), [outside]: text },
      { bibliographyFiles: [] },
    );
    assert.deepEqual(heard.sources, []);
    await research.useBibliographies([bib]);
    assert.deepEqual(heard.keys, ['doe2025']);
    await research.ready();
    assert.deepEqual(
      heard.sources.map(({ uri }) => uri),
      [outside],
    );
  });

  it('are left alone where that is not wanted', async () => {
    const files = { [bib]: entry('/zotero/storage/AB12/river.txt;gone.pdf'), [outside]: text };
    const { heard, report } = await load(files, { attachedFiles: false });
    assert.equal(report.sources, 0);
    assert.deepEqual(heard.findings, []);
  });
});

describe('answers about single sources', () => {
  it('give the text that the places of the passages are in, with line ends that no editor moves', async () => {
    const uri = `${folder}/a.txt`;
    const { research } = await load({ [uri]: 'One river rose.\r\nAnother one fell.\r' });
    const reading = await research.reading();
    const { text: whole, passages } = await reading.text(uri);
    assert.deepEqual(
      passages.map(({ start, end }) => whole.slice(start, end)),
      ['One river rose.', 'Another one fell.'],
    );
    assert.ok(!whole.includes('\r'));
    assert.deepEqual(reading.passages(uri), passages);
  });

  it('give the record with its origins, and the form of it', async () => {
    const uri = `${folder}/a.txt`;
    const { research } = await load({ [uri]: 'One river rose.\n', [`${uri}.yaml`]: 'title: Rivers\n' });
    const reading = await research.reading();
    const { sidecar, metadata } = reading.record(uri);
    assert.deepEqual([sidecar, metadata.item.title, metadata.origins.title], [`${uri}.yaml`, 'Rivers', 'given']);
    assert.equal(reading.form(uri, 'title: Rivers\n').edits[0]!.start, 'title: Rivers\n'.length);
  });

  it('name the source that the corpus does not have', async () => {
    const reading = await (await load({})).research.reading();
    await assert.rejects(() => reading.text('file:///nowhere.pdf'), /nowhere\.pdf/);
    assert.throws(() => reading.record('file:///nowhere.pdf'), /nowhere\.pdf/);
  });
});
