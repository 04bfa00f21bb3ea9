import assert from 'node:assert/strict';
import { readerFor } from '../../../../src/core/corpus/readers/byExtension.ts';
import { docxReader } from '../../../../src/core/corpus/readers/docx.ts';
import { epubReader } from '../../../../src/core/corpus/readers/epub.ts';
import { htmlReader } from '../../../../src/core/corpus/readers/html.ts';
import { pdfReader } from '../../../../src/core/corpus/readers/pdf.ts';
import { UnreadableFile } from '../../../../src/core/corpus/readers/reader.ts';
import { subtitleReader } from '../../../../src/core/corpus/readers/subtitles.ts';
import { textReader } from '../../../../src/core/corpus/readers/text.ts';
import { docxOf, epubOf, wordParagraph, zipOf } from '../../../support/archives.ts';
import { linesAt, pdfOf } from '../../../support/pdf.ts';
import { bytesOf, lines, readChecked } from '../../../support/reading.ts';

const page = (body: string, head = '') => `<html><head>${head}</head><body><p>${body}</p></body></html>`;

/** Bytes of a text, two a letter. */
function wide(text: string, mark: boolean, bigEndian: boolean): Uint8Array {
  const units = Array.from((mark ? '\ufeff' : '') + text, (letter) => letter.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
}

/** Bytes of a text whose letters are given as bytes. */
function narrow(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

async function wordsOf(reader: typeof htmlReader, bytes: Uint8Array): Promise<string> {
  return (await readChecked(reader, bytes)).blocks.map(({ text }) => text).join(' ');
}

describe('files in old and odd encodings', function () {
  this.timeout(20_000);

  it('are read in UTF-16 of both orders, with and without a mark', async () => {
    const text = 'The café by the river stood for nine years.';
    for (const mark of [true, false])
      for (const bigEndian of [true, false]) {
        assert.equal(await wordsOf(textReader, wide(text, mark, bigEndian)), text);
        assert.equal(await wordsOf(htmlReader, wide(page(text), mark, bigEndian)), text);
      }
    assert.equal(
      await wordsOf(textReader, wide('Река поднималась девять дней подряд.', true, false)),
      'Река поднималась девять дней подряд.',
    );
  });

  it('are read in Windows-1252 and Windows-1251 with and without a declaration', async () => {
    const western = 'Le caf\xe9 \x93du fleuve\x94 \x96 neuf ans.';
    const cyrillic = '\xd0\xe5\xea\xe0 \xef\xee\xe4\xed\xff\xeb\xe0\xf1\xfc.';
    for (const [codes, charset, text] of [
      [western, 'windows-1252', 'Le café “du fleuve” – neuf ans.'],
      [cyrillic, 'windows-1251', 'Река поднялась.'],
    ] as const) {
      assert.equal(await wordsOf(htmlReader, narrow(page(codes))), text);
      assert.equal(await wordsOf(htmlReader, narrow(page(codes, `<meta charset=${charset}>`))), text);
      assert.equal(await wordsOf(textReader, narrow(codes)), text);
    }
  });

  it('are read in Shift_JIS, EUC-JP, GBK and Big5 where they say so, and in Shift_JIS where they do not', async () => {
    for (const [codes, charset, text] of [
      ['\x93\xfa\x96\x7b\x8c\xea\x82\xcc\x95\xb6\x82\xc5\x82\xb7\x81\x42', 'Shift_JIS', '日本語の文です。'],
      ['\xc6\xfc\xcb\xdc\xb8\xec\xa4\xce\xca\xb8', 'euc-jp', '日本語の文'],
      ['\xd6\xd0\xce\xc4', 'gb2312', '中文'],
      ['\xa4\xa4\xa4\xe5', 'big5', '中文'],
    ] as const) {
      const declaration = `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`;
      assert.equal(await wordsOf(htmlReader, narrow(page(codes, declaration))), text);
      if (charset === 'Shift_JIS') assert.equal(await wordsOf(htmlReader, narrow(page(codes))), text);
    }
  });

  it('are read where the declaration is wrong, and where single bytes are', async () => {
    assert.equal(await wordsOf(htmlReader, bytesOf(page('Café', '<meta charset="nonsense">'))), 'Café');
    assert.equal(await wordsOf(htmlReader, bytesOf(page('Café', '<meta charset="utf-16">'))), 'Café');
    assert.match(await wordsOf(textReader, narrow('It rose\xff for nine days.')), /^It rose. for nine days\.$/);
  });
});

describe('files that would take too much', function () {
  this.timeout(60_000);

  it('are refused above 50 MB of text before anything is made of them', async () => {
    const bytes = new Uint8Array(200_000_000).fill(97);
    for (const name of ['a.txt', 'a.md', 'a.html', 'a.vtt']) {
      const before = process.memoryUsage.rss();
      await assert.rejects(
        async () => readerFor(name)!.read(bytes),
        (error) => error instanceof UnreadableFile && /200 MB of text.* Divide it/.test(error.message),
      );
      assert.ok(process.memoryUsage.rss() - before < 50_000_000, name);
    }
  });

  it('are refused as zip bombs, as a document and as a book, by what they unpack to', async () => {
    const bomb = new Uint8Array(120_000_000).fill(32);
    const packed = zipOf({ 'word/document.xml': bomb, 'META-INF/container.xml': '<container/>' });
    assert.ok(packed.length < 1_000_000);
    await assert.rejects(docxReader.read(packed), /more than 100 MB/);
    await assert.rejects(epubReader.read(packed), /more than 100 MB/);
    // None of many is large by itself.
    const share = bomb.subarray(0, 30_000_000);
    const many = Object.fromEntries(Array.from({ length: 4 }, (_, index) => [`c${index}.xhtml`, share]));
    await assert.rejects(epubReader.read(zipOf(many)), /more than 100 MB/);
  });

  it('are refused when elements nest a hundred thousand deep, and read when there are as many side by side', async () => {
    await assert.rejects(htmlReader.read(bytesOf(`${'<div>'.repeat(100_000)}x`)), /nested more than/);
    const { blocks } = await readChecked(htmlReader, page('<b>x</b> '.repeat(100_000)));
    assert.equal(blocks.length, 1);
  });

  it('are read with a million lines of subtitles', async () => {
    const time = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 23);
    const cue = (index: number) => `${time(index)} --> ${time(index + 0.9)}\nIt rose again.\n\n`;
    const { blocks, text } = await readChecked(
      subtitleReader,
      `WEBVTT\n\n${Array.from({ length: 333_333 }, (_, index) => cue(index % 80_000)).join('')}`,
    );
    assert.ok(blocks.length > 1_000);
    assert.equal(text.match(/rose/g)?.length, 333_333);
  });
});

describe('archives with odd names', () => {
  it('lead nowhere outside the book', async () => {
    const files = {
      'META-INF/container.xml': '<container><rootfile full-path="../../OPS/b.opf"/></container>',
      '../../OPS/b.opf':
        '<package><manifest><item id="a" href="../../../../secret.xhtml"/><item id="b" href="%2e%2e/%2e%2e/c.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
      'c.xhtml': '<p>Inside.</p>',
    };
    assert.deepEqual(lines((await readChecked(epubReader, zipOf(files))).blocks), ['paragraph: Inside.']);
  });
});

describe('damaged and unusual documents', function () {
  this.timeout(20_000);

  it('are PDFs cut off at any place: read as far as they go, or refused', async () => {
    const whole = pdfOf({ pages: [linesAt(50, 700, ['It rose.']), linesAt(50, 700, ['It fell.'])] });
    for (let share = 0.1; share < 1; share += 0.1) {
      const cut = whole.slice(0, Math.floor(whole.length * share));
      const read = await pdfReader.read(cut).catch((error: unknown) => {
        assert.ok(error instanceof UnreadableFile);
        return undefined;
      });
      for (const { text } of read?.blocks ?? []) assert.match(text, /^It (?:rose|fell)\.$/);
    }
  });

  it('are subtitles with wrong, missing and repeated numbers', async () => {
    const { blocks } = await readChecked(
      subtitleReader,
      '7\n00:00:01,000 --> 00:00:02,000\nIt rose.\n\n00:00:02,000 --> 00:00:03,000\nIt stood.\n7\n00:00:03,000 --> 00:00:04,000\nIt fell.\n\nabc\n00:00:09,500 --> 00:00:10,000\nIt rested.\n',
    );
    assert.deepEqual(blocks.map(({ text }) => text).join(' '), 'It rose. It stood. It fell. It rested.');
  });

  it('are Word documents without styles, with changes, comments and boxes', async () => {
    const body = `${wordParagraph('Plain.')}
      <w:p><w:r><w:t>It </w:t></w:r><w:del><w:r><w:delText>fell</w:delText></w:r></w:del><w:ins><w:r><w:t>rose</w:t></w:r></w:ins><w:commentRangeStart w:id="0"/><w:r><w:t>.</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>
      <w:p><w:r><w:pict><v:textbox><w:txbxContent>${wordParagraph('In a box.')}</w:txbxContent></v:textbox></w:pict></w:r></w:p>
      <w:tbl><w:tr><w:tc>${wordParagraph('Year')}</w:tc><w:tc>${wordParagraph('Height')}</w:tc></w:tr></w:tbl>`;
    const bytes = zipOf({
      'word/document.xml': `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
      'word/comments.xml': `<w:comments><w:comment w:id="0">${wordParagraph('Are you sure?')}</w:comment></w:comments>`,
    });
    assert.deepEqual(lines((await readChecked(docxReader, bytes)).blocks), [
      'paragraph: Plain.',
      'paragraph: It rose.',
      'paragraph: In a box.',
      'table: Year | Height',
    ]);
    assert.equal(
      (await readChecked(docxReader, docxOf(wordParagraph('Old.', '<w:pStyle w:val="Gone"/>')))).text,
      'Old.',
    );
  });

  it('are pages with folded, prepared and hidden text', async () => {
    const { blocks } = await readChecked(
      htmlReader,
      '<article><p>It rose.</p><details><summary>More</summary><p>For nine days.</p></details><template><p>Never.</p></template><p hidden>Hidden.</p><p style="display:none">Gone.</p><table><tr><th>Year</th><td>1953</td></tr></table></article>',
    );
    const shown = blocks.filter(({ clutter }) => clutter === undefined);
    assert.deepEqual(lines(shown), [
      'paragraph: It rose.',
      'paragraph: More',
      'paragraph: For nine days.',
      'table: Year | 1953',
    ]);
    assert.deepEqual(
      blocks.filter(({ clutter }) => clutter === 'hidden').map(({ text }) => text),
      ['Hidden.', 'Gone.'],
    );
  });

  it('are books whose notes stand at the end of a chapter', async () => {
    const { blocks } = await readChecked(
      epubReader,
      epubOf([
        '<p>It held.<sup><a href="#n1">1</a></sup></p><section epub:type="endnotes"><ol><li id="n1">Since 1953.</li></ol></section>',
      ]),
    );
    assert.deepEqual(lines(blocks).slice(1), ['paragraph: It held.', 'footnote: Since 1953.']);
  });
});
