import type { Attributes, MarkupListener } from '../html/markup.ts';
import type { Part } from '../layOut.ts';
import type { BlockRole } from '../reader.ts';
import type { StyleRoles } from './styles.ts';

interface OpenParagraph {
  role: BlockRole;
  /** It is the large first letter of the next paragraph. */
  isDropCap?: boolean;
  readonly text: string[];
}

/** A longer cell of a table is layout, not data; in UTF-16 code units. */
const longestCell = 300;
/** What is no longer in the document, or there twice: text moved away, deleted, and the old form of a drawing. */
const gone = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:instrText', 'w:delText']);

/**
 * Gathers the paragraphs of a WordprocessingML part (document, footnotes or endnotes). Tracked changes are read as accepted. ECMA-376, part 1, 17.
 */
export class DocxParts implements MarkupListener {
  readonly parts: Part[] = [];
  /** The ids of the notes referred to, in order, as `footnote:2`. */
  readonly noteReferences: string[] = [];
  /** By note id, for a part that holds notes. */
  readonly notes = new Map<string, string[]>();
  readonly #styles: StyleRoles;
  /** Paragraphs stand inside each other in text boxes. */
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #rows: { readonly cells: string[][]; long: boolean }[] = [];
  /** A first letter that waits for its paragraph. */
  #dropCap = '';
  #gone = 0;
  #inText = false;
  #note: string | undefined;

  constructor(styles: StyleRoles) {
    this.#styles = styles;
  }

  open(name: string, attributes: Attributes): void {
    if (gone.has(name)) this.#gone++;
    if (this.#gone > 0) return;
    const paragraph = this.#paragraphs.at(-1);
    if (name === 'w:p') this.#paragraphs.push({ role: 'paragraph', text: [] });
    else if (name === 'w:tr') this.#rows.push({ cells: [], long: false });
    else if (name === 'w:tc') this.#rows.at(-1)?.cells.push([]);
    else if (name === 'w:footnote' || name === 'w:endnote') this.#openNote(name, attributes);
    else if (paragraph) this.#inParagraph(paragraph, name, attributes);
  }

  text(text: string): void {
    if (this.#inText && this.#gone === 0) this.#paragraphs.at(-1)?.text.push(text);
  }

  close(name: string): void {
    if (gone.has(name)) this.#gone--;
    else if (this.#gone > 0) return;
    else if (name === 'w:t') this.#inText = false;
    else if (name === 'w:p') this.#closeParagraph();
    else if (name === 'w:tr') this.#closeRow();
    else if (name === 'w:footnote' || name === 'w:endnote') this.#note = undefined;
  }

  #openNote(name: string, attributes: Attributes): void {
    // Separators are notes with a type.
    const type = attributes['w:type'] ?? 'normal';
    this.#note = `${name.slice(2)}:${type === 'normal' ? (attributes['w:id'] ?? '') : type}`;
    this.notes.set(this.#note, []);
  }

  #inParagraph(paragraph: OpenParagraph, name: string, attributes: Attributes): void {
    switch (name) {
      case 'w:t':
        this.#inText = true;
        break;
      case 'w:tab':
      case 'w:br':
      case 'w:cr':
      case 'w:ptab':
        paragraph.text.push(' ');
        break;
      case 'w:noBreakHyphen':
        paragraph.text.push('-');
        break;
      case 'w:pStyle':
        paragraph.role = this.#styles.get(attributes['w:val'] ?? '') ?? paragraph.role;
        break;
      case 'w:framePr':
        paragraph.isDropCap = /^(?:drop|margin)$/.test(attributes['w:dropCap'] ?? '');
        break;
      case 'w:outlineLvl':
        if (Number(attributes['w:val']) < 9) paragraph.role = 'heading';
        break;
      case 'w:numPr':
        if (paragraph.role === 'paragraph') paragraph.role = 'listItem';
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.noteReferences.push(`${name.slice(2, -9)}:${attributes['w:id'] ?? ''}`);
        break;
    }
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    const own = (paragraph?.text.join('') ?? '').replace(/\s+/g, ' ').trim();
    if (!paragraph || own === '') return;
    const text = this.#dropCap + own;
    this.#dropCap = paragraph.isDropCap ? text : '';
    if (paragraph.isDropCap) return;
    const row = this.#rows.at(-1);
    if (this.#note !== undefined) this.notes.get(this.#note)!.push(text);
    else if (row && row.cells.length > 0) {
      row.cells.at(-1)!.push(text);
      row.long ||= text.length > longestCell;
    } else this.parts.push({ role: paragraph.role, text });
  }

  #closeRow(): void {
    const row = this.#rows.pop();
    const cells = (row?.cells ?? []).filter((cell) => cell.length > 0);
    if (!row || cells.length === 0) return;
    const outer = this.#rows.at(-1)?.cells.at(-1);
    const parts: Part[] = row.long
      ? cells.flat().map((text) => ({ role: 'paragraph', text }))
      : [{ role: 'table', text: cells.map((cell) => cell.join(' ')).join(' | ') }];
    if (outer) outer.push(...parts.map(({ text }) => text));
    else if (this.#note === undefined) this.parts.push(...parts);
  }
}
