import { zipOf } from '../support/archives.ts';
import { linesAt, pdfOf } from '../support/pdf.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

const page =
  '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The River</title></head><body><h1>The River</h1><p>It rose &amp; fell.</p><table><tr><td>1</td></tr></table><script>x</script></body></html>';
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A few small files of every format that can be a source, by extension. */
export const samples: Readonly<Record<string, readonly Uint8Array[]>> = {
  md: [
    utf8(
      '---\ntitle: The River\n---\n\n# One\n\nIt *rose* [again](a).\n\n> Quoted.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
    ),
  ],
  txt: [
    utf8('The River\n\nBy Ann Lake\n\nIt rose again for nine days.\n\nShare:\n'),
    Uint8Array.of(0xff, 0xfe, 65, 0, 10, 0, 66, 0),
  ],
  html: [utf8(page)],
  pdf: [
    pdfOf({
      pages: [linesAt(50, 700, ['The River', 'It rose again for nine days.'])],
      labels: '0 << /S /r >>',
      info: '/Title (The River)',
    }),
  ],
  docx: [
    zipOf({
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      'word/document.xml': `<w:document ${word}><w:body><w:p><w:r><w:t>It rose again.</w:t></w:r></w:p></w:body></w:document>`,
    }),
  ],
  epub: [
    zipOf({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml': '<container><rootfile full-path="b.opf"/></container>',
      'b.opf':
        '<package><manifest><item id="a" href="c.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
      'c.xhtml': '<html><body><h1>One</h1><p>It rose again.</p></body></html>',
    }),
  ],
  vtt: [utf8('WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Ann>It rose.\n\n1\n00:00:03.000 --> 00:00:04.000\nAgain.\n')],
  srt: [utf8('1\n00:00:01,000 --> 00:00:02,000\nIt rose.\n\n2\n00:00:03,000 --> 00:00:04,000\nAgain.\n')],
};
