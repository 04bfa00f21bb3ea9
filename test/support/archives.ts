import { strToU8, zipSync } from 'fflate';

/** A ZIP archive of these texts by name. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]),
    ),
    { level: 1 },
  );
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A paragraph of a Word document; `properties` is XML for `w:pPr`. */
export function wordParagraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export interface WordParts {
  readonly styles?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  /** Elements of the core properties. */
  readonly core?: string;
}

/** A Word document with this body, as XML. */
export function docxOf(
  body: string,
  { styles = '', footnotes = '', endnotes = '', core = '' }: WordParts = {},
): Uint8Array {
  return zipOf({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${word}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${word}>${styles}</w:styles>`,
    'word/footnotes.xml': `<w:footnotes ${word}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>${footnotes}</w:footnotes>`,
    'word/endnotes.xml': `<w:endnotes ${word}>${endnotes}</w:endnotes>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="cp" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="t">${core}</cp:coreProperties>`,
  });
}

/** A book of these chapters, each the inside of an XHTML body; `metadata` holds elements of the package document. */
export function epubOf(
  chapters: readonly string[],
  metadata = '<dc:title>T</dc:title>',
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const name = (index: number) => `ch%20${index}.xhtml`;
  return zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'OPS/book.opf': `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata}</metadata>
      <manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>${chapters
        .map((_, index) => `<item id="c${index}" href="text/../${name(index)}" media-type="application/xhtml+xml"/>`)
        .join('')}</manifest>
      <spine><itemref idref="nav"/>${chapters.map((_, index) => `<itemref idref="c${index}"/>`).join('')}</spine></package>`,
    'OPS/nav.xhtml':
      '<html><body><nav epub:type="toc"><ol><li><a href="c.xhtml">Contents line</a></li></ol></nav></body></html>',
    ...Object.fromEntries(
      chapters.map((body, index) => [
        `OPS/${decodeURIComponent(name(index))}`,
        `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`,
      ]),
    ),
    ...more,
  });
}
