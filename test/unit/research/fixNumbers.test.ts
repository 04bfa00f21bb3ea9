import assert from 'node:assert/strict';
import type { FileEdit } from '../../../src/core/citations/library/plan.ts';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { IgnoringFiles } from '../../../src/core/corpus/ignoringFiles.ts';
import { fixNumbers } from '../../../src/core/research/fixNumbers.ts';
import { Intake } from '../../../src/core/research/intake.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { MemoryFiles, stillClock } from '../../support/memoryFiles.ts';

const folder = 'file:///w/corpus';
const source = `${folder}/sub/river%20news.md`;
const file = `${folder}/.ibid/locators.jsonl`;
const text =
  '---\nid: river\n---\n\nThe river floods every spring.\n\nIt is wide here.\n\nBoats cross it all the same.\n';

async function opened(files: MemoryFiles) {
  const corpus = new Corpus(files, stillClock);
  await corpus.load([folder]);
  return corpus;
}

/** Writes edits as the editor would. */
function write(files: MemoryFiles, edits: readonly FileEdit[]) {
  for (const { uri, create, edits: changes } of edits) {
    assert.equal(create === true, !files.files.has(uri));
    files.files.set(uri, applyEdits((files.files.get(uri) as string | undefined) ?? '', changes));
  }
}

const numbers = (corpus: Corpus, uri = source) => corpus.source(uri)!.passages.map(({ locator }) => locator.value);

/** What the file says when an earlier rule did not count the first paragraph. */
async function fixedOtherwise(files: MemoryFiles) {
  const corpus = await opened(files);
  write(files, await fixNumbers(['river'], corpus, files));
  const line = JSON.parse((files.files.get(file) as string).trim());
  const [first, ...others] = line.counted.split(' ');
  files.files.set(file, `${JSON.stringify({ ...line, counted: others.join(' '), uncounted: first })}\n`);
}

describe('the numbers of the paragraphs of a source', () => {
  it('are fixed by the first citation, in a file of the corpus, and written by no later one', async () => {
    const files = new MemoryFiles({ [source]: text });
    const corpus = await opened(files);
    const edits = await fixNumbers(['river', 'unknown'], corpus, files);
    assert.deepEqual(
      edits.map(({ uri }) => uri),
      [file, `${folder}/.ibid/.gitattributes`],
    );
    write(files, edits);
    assert.match(files.files.get(file) as string, /^\{"source":"sub\/river news\.md",/);
    const change = await corpus.update([file]);
    assert.equal(change?.changed.length, 1);
    assert.deepEqual(numbers(corpus), ['1', '2', '3']);
    assert.deepEqual(await fixNumbers(['river'], corpus, files), []);
    assert.equal(await corpus.update([file]), undefined);
  });

  it('stay as the file has them, whatever the rules are now, also when the record at the head changes', async () => {
    const files = new MemoryFiles({ [source]: text });
    await fixedOtherwise(files);
    assert.deepEqual(numbers(await opened(files)), ['', '1', '2']);
    files.files.set(source, text.replace('---\n\n', 'title: Of Rivers\n---\n\n'));
    const corpus = await opened(files);
    assert.deepEqual(numbers(corpus), ['', '1', '2']);
    assert.deepEqual(await fixNumbers(['river'], corpus, files), []);
  });

  it('follow unchanged paragraphs into another text, and are fixed anew by the next citation', async () => {
    const files = new MemoryFiles({ [source]: text });
    await fixedOtherwise(files);
    files.files.set(source, text.replace('It is wide', 'A new paragraph.\n\nIt is wide'));
    const corpus = await opened(files);
    assert.deepEqual(numbers(corpus), ['', '1', '2', '3']);
    write(files, await fixNumbers(['river'], corpus, files));
    assert.equal((files.files.get(file) as string).trim().split('\n').length, 1);
    await corpus.update([file]);
    assert.deepEqual(numbers(corpus), ['', '1', '2', '3']);
    assert.deepEqual(await fixNumbers(['river'], corpus, files), []);
  });

  it('stay when the file of the source is renamed', async () => {
    const files = new MemoryFiles({ [source]: text });
    await fixedOtherwise(files);
    files.files.delete(source);
    files.files.set(`${folder}/weitz.md`, text);
    assert.deepEqual(numbers(await opened(files), `${folder}/weitz.md`), ['', '1', '2']);
  });

  it('are read again when a colleague changes them, also for a source whose file stays the same', async () => {
    const files = new MemoryFiles({ [source]: text });
    const corpus = await opened(files);
    await fixedOtherwise(files);
    await corpus.update([file]);
    assert.deepEqual(numbers(corpus), ['', '1', '2']);
    files.files.delete(file);
    await corpus.update([file]);
    assert.deepEqual(numbers(corpus), ['1', '2', '3']);
  });

  it('are found also where the folder that has them is kept out of sight', async () => {
    const files = new MemoryFiles({ [source]: text });
    await fixedOtherwise(files);
    const ignoring = new IgnoringFiles(files);
    ignoring.honour([{ folder: 'file:///w', patterns: ['**/.ibid'], ignoreFiles: true }], [folder]);
    const corpus = new Corpus(ignoring, stillClock);
    await corpus.load([folder]);
    assert.deepEqual(numbers(corpus), ['', '1', '2']);
  });

  it('are those of the new version after an update, which says what moved in their terms', async () => {
    const files = new MemoryFiles({ [source]: text });
    await fixedOtherwise(files);
    const corpus = await opened(files);
    files.files.set('file:///d/new.md', text.replace('It is wide', 'A new paragraph.\n\nIt is wide'));
    const drafts = [{ uri: 'file:///w/d.md', text: 'It is wide [@river, para. 1].\n', language: 'markdown' as const }];
    const answer = await new Intake(corpus, files).planUpdate({
      source,
      wanted: { uri: 'file:///d/new.md' },
      today: '2025-07-01',
      allowPrivate: false,
      drafts,
      withTexts: false,
    });
    assert.deepEqual(answer.counts, { unchanged: 1, moved: 2, changed: 0, added: 1 });
    assert.deepEqual(
      answer.affected.map(({ reason, now }) => [reason, now]),
      [['moved', '2']],
    );
    for (const { uri, bytes } of answer.files) files.files.set(uri, new TextDecoder().decode(bytes));
    await corpus.update(answer.files.map(({ uri }) => uri));
    assert.deepEqual(numbers(corpus), ['', '1', '2', '3']);
    assert.deepEqual(await fixNumbers(['river'], corpus, files), []);
  });

  it('are not fixed for a source that has pages, timestamps or nothing to cite', async () => {
    const talk = `${folder}/talk.vtt`;
    const files = new MemoryFiles({ [talk]: 'WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ann>It floods every spring.\n' });
    const corpus = await opened(files);
    assert.deepEqual(await fixNumbers([corpus.source(talk)!.metadata.item.id], corpus, files), []);
  });
});
