import { sentence } from '../../text/sentence.ts';
import type { Record } from '../record.ts';
import { Archive } from './archive.ts';
import { DocxParts } from './docx/docxParts.ts';
import { readStyles, type StyleRoles } from './docx/styles.ts';
import { readWordMarkup } from './docx/wordMarkup.ts';
import { layOut, type Part } from './layOut.ts';
import { type Reader, UnreadableFile } from './reader.ts';
import { stated, statedNames, statedTitle } from './statedFields.ts';
import { textsOf, xmlElements } from './xmlValues.ts';

/** Word documents: paragraphs, headings, tables, foot- and endnotes, core properties. Headers, footers and comments are no part of the text. */
export const docxReader: Reader = {
  extensions: ['docx', 'docm'],
  async read(bytes, signal) {
    const archive = await Archive.open(
      bytes,
      'Word (.docx)',
      (name) => /\.(?:xml|rels)$/.test(name) && !/theme|\/media\//.test(name),
    );
    const main = (await mainPartOf(archive)) ?? 'word/document.xml';
    const folder = main.slice(0, main.lastIndexOf('/') + 1);
    const document = archive.text(main);
    if (document === undefined)
      throw new UnreadableFile(
        sentence`it holds no Word document. Open it in the program that made it and save it as .docx.`,
      );
    const styles = await readStyles(archive.text(`${folder}styles.xml`));
    signal?.throwIfAborted();
    const body = await partsOf(document, styles);
    const footnotes = await partsOf(archive.text(`${folder}footnotes.xml`), styles);
    const endnotes = await partsOf(archive.text(`${folder}endnotes.xml`), styles);
    const notes = [...numbered(body, footnotes, 'footnote'), ...numbered(body, endnotes, 'endnote')];
    return {
      ...layOut([...body.parts, ...notes]),
      textHome: 'reader',
      stated: await coreProperties(archive.text('docProps/core.xml')),
      usualType: 'document',
      marked: body.parts.some(({ role }) => role === 'heading'),
      furnished: false,
    };
  },
};

async function partsOf(xml: string | undefined, styles: StyleRoles): Promise<DocxParts> {
  const parts = new DocxParts(styles);
  if (xml !== undefined) await readWordMarkup(xml, parts);
  return parts;
}

/** The notes in the order the text refers to them, which is how Word numbers them. */
function numbered(body: DocxParts, { notes }: DocxParts, kind: 'footnote' | 'endnote'): Part[] {
  const references = [...new Set(body.noteReferences)].filter((reference) => reference.startsWith(`${kind}:`));
  return references.flatMap((reference, index) =>
    (notes.get(reference) ?? []).map(
      (text): Part => ({ role: 'footnote', text, locator: { label: 'note', value: String(index + 1) } }),
    ),
  );
}

/** The part that `_rels/.rels` names as the document. ECMA-376, part 2 */
async function mainPartOf(archive: Archive): Promise<string | undefined> {
  const relations = await xmlElements(archive.text('_rels/.rels') ?? '');
  const target = relations.find(({ attributes }) => /\/officeDocument$/.test(attributes.Type ?? ''))?.attributes.Target;
  return target?.replace(/^\//, '');
}

/** Title, authors and language. When the file was made says nothing about when its text was issued. */
async function coreProperties(xml: string | undefined): Promise<Record> {
  const elements = await xmlElements(xml ?? '');
  return stated({
    title: statedTitle(textsOf(elements, 'title')[0]),
    author: statedNames(textsOf(elements, 'creator')),
    language: textsOf(elements, 'language')[0],
  });
}
