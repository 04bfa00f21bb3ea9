import assert from 'node:assert/strict';
import type { ActorRow, SourceRow } from '../../../src/core/answers.ts';
import type { LibraryRow } from '../../../src/core/citations/library/library.ts';
import type { FileFinding } from '../../../src/core/finding.ts';
import type { LoadStatus } from '../../../src/core/research/world.ts';
import { Research } from '../../../src/core/research.ts';
import { type MemoryFiles, stillClock } from '../../support/memoryFiles.ts';
import { sampleFiles, sampleFolder } from '../../support/sampleFiles.ts';

/** What a listener has heard last of each part. */
class Heard {
  readonly statuses: LoadStatus[] = [];
  sources: readonly SourceRow[] = [];
  library: readonly LibraryRow[] = [];
  actors: readonly ActorRow[] = [];
  findings: readonly FileFinding[] = [];
}

function start(files: MemoryFiles): { research: Research; heard: Heard } {
  const heard = new Heard();
  const silent = { info: () => {}, warn: () => {}, error: () => {} };
  const noStyles = { style: async () => undefined, locale: async () => undefined };
  const research = new Research(
    { files, styles: noStyles, clock: stillClock, log: silent },
    {
      status: (status) => heard.statuses.push(status),
      sources: (rows) => (heard.sources = rows),
      library: (rows) => (heard.library = rows),
      actors: ({ rows }) => (heard.actors = rows),
      findings: (findings) => (heard.findings = findings),
    },
  );
  return { research, heard };
}

async function load(files: MemoryFiles, bibliographyFiles: string[] = []) {
  const started = start(files);
  const report = await started.research.configure({ corpusFolders: [sampleFolder], bibliographyFiles });
  return { ...started, report, files };
}

describe('the facade', () => {
  it('loads the sample without a finding and tells what the host mirrors', async () => {
    const { heard, report } = await load(sampleFiles());
    assert.deepEqual(heard.findings, []);
    assert.equal(report.sources, 2);
    assert.deepEqual(report.failed, []);
    assert.deepEqual(heard.sources.map((row) => row.citationKey).sort(), ['weitzmoscow', 'whyisiran']);
    assert.deepEqual(heard.library.map((row) => row.key).sort(), ['weitzmoscow', 'whyisiran']);
    assert.ok(heard.actors.length >= 30, `${heard.actors.length} actors`);
    const last = heard.statuses.at(-1)!;
    assert.deepEqual(last, { state: 'ready', sources: 2, passages: report.passages, problems: 0 });
  });

  it('answers a search with key, locator and offsets, and gives the passage by its id', async () => {
    const { research } = await load(sampleFiles());
    const { total, hits } = await research.search('partnership moscow');
    assert.ok(total >= 2);
    for (const hit of hits) for (const [from, to] of hit.highlights) assert.ok(from < to && to <= hit.text.length);
    const passage = await research.passage(hits[0]!.id);
    assert.equal(passage?.text, hits[0]!.text);
    assert.equal(await research.passage('nowhere'), undefined);
  });

  it('waits for the first load with its answers', async () => {
    const { research } = start(sampleFiles());
    const loading = research.configure({ corpusFolders: [sampleFolder], bibliographyFiles: [] });
    assert.ok((await research.search('peskov')).total > 0);
    await loading;
  });

  it('says that there is no corpus, and which folders were looked into', async () => {
    const { research, heard } = start(sampleFiles());
    await research.configure({ corpusFolders: ['file:///study/none'], bibliographyFiles: [] });
    assert.deepEqual(heard.statuses.at(-1), { state: 'noCorpus', folders: ['file:///study/none'] });
    assert.equal((await research.search('peskov')).total, 0);
  });

  it('finds a new source, and no longer one that is gone, without a rebuild', async () => {
    const { research, files, heard } = await load(sampleFiles());
    const uri = `${sampleFolder}/new.md`;
    files.files.set(uri, 'A paragraph about zirconium.');
    await research.filesChanged([uri]);
    assert.equal((await research.search('zirconium')).total, 1);
    assert.equal(heard.sources.length, 3);
    files.files.delete(uri);
    await research.filesChanged([uri]);
    assert.equal((await research.search('zirconium')).total, 0);
    assert.equal(heard.sources.length, 2);
  });

  it('puts what is wrong in an actor file on its file, and the other actors stay', async () => {
    const { research, files, heard } = await load(sampleFiles());
    const before = heard.actors.length;
    const uri = `${sampleFolder}/actors/wrong.yaml`;
    files.files.set(uri, 'id: x\ntype: dragon\nname: X\n');
    await research.filesChanged([uri]);
    assert.deepEqual(
      heard.findings.map((finding) => [finding.uri, finding.code]),
      [[uri, 'actor.invalid']],
    );
    assert.equal(heard.actors.length, before);
  });

  it('makes the entries of a bibliography that a draft names citable, and follows its changes', async () => {
    const bib = 'file:///study/references.bib';
    const { research, files, heard } = await load(
      sampleFiles({ [bib]: '@book{doe, title={Rivers}, author={Jane Doe}}\n' }),
    );
    await research.useBibliographies([bib]);
    assert.ok(heard.library.some((row) => row.key === 'doe'));
    files.files.set(bib, '@book{roe, title={Lakes}}\n');
    await research.filesChanged([bib]);
    assert.deepEqual(
      heard.library.map((row) => row.key).filter((key) => key.endsWith('oe')),
      ['roe'],
    );
  });

  it('names a bibliography of the settings that cannot be read', async () => {
    const { heard } = await load(sampleFiles(), ['file:///study/none.bib']);
    assert.deepEqual(
      heard.findings.map((finding) => [finding.code, finding.uri]),
      [['bibliography.unreadable', 'file:///study/none.bib']],
    );
  });

  it('plans a first citation: the entry beside the draft; then the key into the record of the source, its numbers fixed', async () => {
    const { research } = await load(sampleFiles());
    const citing = await research.citing();
    const edits = await citing.plan({
      language: 'markdown',
      documentUri: 'file:///study/draft.md',
      documentText: 'Text.\n',
      bibliographies: [],
      beside: [{ uri: 'file:///study/references.json' }, { uri: 'file:///study/references.bib' }],
      keys: ['weitzmoscow'],
    });
    assert.deepEqual(
      new Set(edits.map(({ uri }) => uri)),
      new Set(['file:///study/draft.md', 'file:///study/references.json']),
    );
    const records = await citing.planRecords(['weitzmoscow', 'nobody']);
    assert.deepEqual(
      new Set(records.map(({ uri }) => uri)),
      new Set([
        `${sampleFolder}/balancing-act.md`,
        `${sampleFolder}/.ibid/locators.jsonl`,
        `${sampleFolder}/.ibid/.gitattributes`,
      ]),
    );
    const source = records.find((edit) => edit.uri.endsWith('balancing-act.md'))!;
    assert.equal(source.edits[0]!.text, 'id: weitzmoscow\n');
  });

  it('writes the key of a source down once, even when it is cited again before that was read', async () => {
    const { research, files } = await load(sampleFiles());
    const source = `${sampleFolder}/balancing-act.md`;
    files.files.set(source, String(files.files.get(source)).replace('---\n', '---\nid: weitzmoscow\n'));
    const edits = await (await research.citing()).planRecords(['weitzmoscow']);
    assert.ok(!edits.some(({ uri }) => uri === source));
  });

  it('keeps what it can beside cited sources, also when the file of one of them is gone', async () => {
    const { research, files } = await load(sampleFiles());
    files.files.delete(`${sampleFolder}/balancing-act.md`);
    const edits = await (await research.citing()).planRecords(['weitzmoscow', 'whyisiran']);
    assert.ok(edits.some(({ uri }) => uri.endsWith('/locators.jsonl')));
    assert.ok(!edits.some(({ uri }) => uri.endsWith('balancing-act.md')));
  });

  it('refuses to plan for a key that nothing has, by name', async () => {
    const { research } = await load(sampleFiles());
    const request = {
      language: 'markdown',
      documentUri: 'file:///study/d.md',
      documentText: '',
      bibliographies: [],
      beside: [],
    } as const;
    await assert.rejects((await research.citing()).plan({ ...request, keys: ['nobody'] }), /nobody/);
  });

  it('gives the card of a mention, and the actors that bear a name', async () => {
    const { research } = await load(sampleFiles());
    const [found] = await research.lookUpActor('Peskov');
    assert.equal(found?.actor.id, 'dmitry-peskov');
    const mention = { start: 0, end: 6, surface: 'Peskov', kind: 'weakAlias', candidates: ['dmitry-peskov'] } as const;
    const card = await research.card({ mention, sentence: 'Peskov spoke.', uri: 'file:///study/draft.md' });
    assert.match(JSON.stringify(card), /Kremlin spokesman/);
    assert.deepEqual(await research.lookUpActor('Nobody Known'), []);
  });

  it('goes on after a load that was cancelled', async () => {
    const { research, heard } = await load(sampleFiles());
    await assert.rejects(research.rebuild(AbortSignal.abort()));
    assert.equal(heard.statuses.at(-1)!.state, 'failed');
    assert.ok((await research.rebuild()).passages > 0);
  });
});
