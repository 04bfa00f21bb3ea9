import assert from 'node:assert/strict';
import { Corpus } from '../../../../src/core/corpus/corpus.ts';
import type { Clock, FileStore } from '../../../../src/core/ports.ts';
import { inEnglish } from '../../../../src/core/text/sentence.ts';
import { docxOf, epubOf, wordParagraph } from '../../../support/archives.ts';
import { linesAt, pdfOf } from '../../../support/pdf.ts';
import { bytesOf } from '../../../support/reading.ts';

function storeOf(files: Readonly<Record<string, Uint8Array>>): FileStore {
  return {
    list: async () =>
      Object.entries(files).map(([name, bytes]) => ({ uri: `file:///c/${name}`, size: bytes.length, modified: 0 })),
    read: async (uri) => files[uri.replace('file:///c/', '')]!,
  };
}

const clock: Clock = { now: () => 0, pause: async () => {} };

describe('a corpus of many formats', () => {
  const page = `<html><head><meta name="citation_title" content="Gauges"><meta name="citation_author" content="Lowe, Ann"></head><body><p>The river rose for nine days and then it fell again.</p></body></html>`;

  it('reads each, with the fields the file states below those a person gave', async () => {
    const corpus = new Corpus(
      storeOf({
        'a.html': bytesOf(page),
        'a.html.yaml': bytesOf('title: Given\n'),
        'b.docx': docxOf(wordParagraph('It rose.'), { core: '<dc:creator>Ann Lowe</dc:creator>' }),
        'c.epub': epubOf(['<p>It fell.</p>']),
        'd.pdf': pdfOf({ pages: [linesAt(50, 700, ['It stood.'])] }),
        'e.vtt': bytesOf('WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>It ran.'),
      }),
      clock,
    );
    await corpus.load(['file:///c']);
    assert.deepEqual(corpus.failed, []);
    assert.deepEqual(
      corpus.sources.map(({ uri, metadata, textHome }) => [
        uri.slice(10),
        metadata.item.type,
        metadata.origins.author,
        textHome,
      ]),
      [
        ['a.html', 'webpage', 'file', 'reader'],
        ['b.docx', 'document', 'file', 'reader'],
        ['c.epub', 'book', 'missing', 'reader'],
        ['d.pdf', 'document', 'missing', 'reader'],
        ['e.vtt', 'document', 'missing', 'reader'],
      ],
    );
    assert.equal(corpus.sources[0]!.metadata.item.title, 'Given');
    assert.equal(corpus.sources[0]!.metadata.origins.title, 'given');
    assert.equal(corpus.sources[4]!.passages[0]!.speaker, 'Ann');
  });

  it('gives the text that the spans are in', async () => {
    const corpus = new Corpus(storeOf({ 'd.pdf': pdfOf({ pages: [linesAt(50, 700, ['It stood.'])] }) }), clock);
    await corpus.load(['file:///c']);
    const { start, end, text } = corpus.sources[0]!.passages[0]!;
    assert.equal((await corpus.text('file:///c/d.pdf'))!.slice(start, end), text);
    assert.equal(await corpus.text('file:///c/none.pdf'), undefined);
  });

  it('names the file that cannot be read and reads the rest', async () => {
    const corpus = new Corpus(storeOf({ 'bad.docx': bytesOf('x'), 'good.epub': epubOf(['<p>It fell.</p>']) }), clock);
    await corpus.load(['file:///c']);
    assert.equal(corpus.sources.length, 1);
    assert.match(inEnglish(corpus.failed[0]!.reason), /^bad\.docx: it is no whole Word \(\.docx\) file\./);
  });
});
