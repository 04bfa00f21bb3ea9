import assert from 'node:assert/strict';
import { compareVersions } from '../../../src/core/corpus/versions/compare.ts';
import { affectedPlaces } from '../../../src/core/research/affected.ts';
import type { DocumentLanguage } from '../../../src/core/text/language.ts';
import { loadedCorpus } from '../corpus/loadedCorpus.ts';

const old = [
  'The dam was opened by a metre on Monday morning.',
  'Farmers moved their herds to the upper meadows at once.',
  'The ministry declined to name the villages downstream.',
  'Rain is expected until the end of the week at least.',
];
const now = [
  old[0],
  'A new paragraph stands here with words of its own.',
  old[1]!.replace('upper', 'lower'),
  old[2],
  old[3],
];

async function affected(text: string, language: DocumentLanguage = 'markdown') {
  const versions = await Promise.all(
    [old, now].map((paragraphs) => loadedCorpus({ 'file:///w/corpus/a.md': paragraphs.join('\n\n') })),
  );
  const diff = compareVersions(versions[0]![0]!.passages, versions[1]![0]!.passages);
  return affectedPlaces({ uri: 'file:///w/draft', text, language }, 'water', diff).map((place) => [
    text.slice(place.start, place.end),
    place.reason,
    ...(place.now ? [place.now] : []),
  ]);
}

describe('what rests on a source that changed', () => {
  it('is what cites a paragraph that changed or has another number, with the new number', async () => {
    const draft =
      'One [@water, para. 1]. Two [@water, para. 2]. Three [@water, para. 3]. All [@water]. Other [@fire, para. 2].\n';
    assert.deepEqual(await affected(draft), [
      ['[@water, para. 2]', 'changed', '3'],
      ['[@water, para. 3]', 'moved', '4'],
    ]);
  });

  it('counts ranges and lists of paragraphs', async () => {
    assert.deepEqual(await affected('A [@water, paras. 1-2]. B [@water, paras. 1, 4]. C [@water, para. 1].\n'), [
      ['[@water, paras. 1-2]', 'changed'],
      ['[@water, paras. 1, 4]', 'moved'],
    ]);
  });

  it('is what quotes words that stand in the source no longer', async () => {
    const draft =
      'They “moved their herds to the upper meadows”, while “the dam was opened by a metre”. They “moved”.\n';
    assert.deepEqual(await affected(draft), [['moved their herds to the upper meadows', 'quotation']]);
    assert.deepEqual(await affected('„moved their … to the upper meadows at once“\n', 'plaintext'), [
      ['moved their … to the upper meadows at once', 'quotation'],
    ]);
  });

  it('is found in LaTeX and Typst too', async () => {
    assert.deepEqual(await affected('A \\autocite[para.~2]{water}.\n', 'latex'), [
      ['\\autocite[para.~2]{water}', 'changed', '3'],
    ]);
    assert.deepEqual(await affected('A @water[para. 3].\n', 'typst'), [['@water[para. 3]', 'moved', '4']]);
  });

  it('is nothing in a draft that cites and quotes nothing of it', async () => {
    assert.deepEqual(await affected('Nothing here, and “something of another source” [@fire, p. 3].\n'), []);
  });
});
