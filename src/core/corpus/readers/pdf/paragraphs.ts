import { endsSentence } from '../../clutter/lines.ts';
import type { Breath } from '../breath.ts';
import type { Part } from '../layOut.ts';
import { type Column, columnsOf } from './columns.ts';
import { footnotesOf, withoutFootnotes } from './footnotes.ts';
import { joinLines, vocabularyOf } from './hyphens.ts';
import type { Line } from './lines.ts';
import { goesOn, interrupts, isSameSize, type OpenParagraph, partOf, roleOf } from './openParagraph.ts';
import { type PdfPage, textLeading, textSize } from './textMeasures.ts';

/**
 * Joins the lines of all pages into paragraphs. A paragraph goes on over columns and pages while its sentence does; notes at the foot of a page, and captions at the head of a
 * column, wait until it has ended. A paragraph on two pages is located by both.
 */
export async function paragraphsOf(pages: readonly PdfPage[], breath: Breath): Promise<Part[]> {
  const size = await textSize(pages, breath);
  const leading = await textLeading(pages, size, breath);
  const vocabulary = await vocabularyOf(pages, breath);
  const joining = new Joining({ size, leading, vocabulary });
  for (const { label, lines } of pages) {
    await breath.take();
    for (const column of columnsOf(lines)) {
      const { main, foot } = withoutFootnotes(column, size, leading);
      for (const line of main) joining.add(line, column, label);
      joining.note(footnotesOf(foot, label, vocabulary));
    }
  }
  return withoutLabels(joining.end());
}

/** What is usual in the text. */
interface Usual {
  readonly size: number;
  readonly leading: number;
  readonly vocabulary: ReadonlySet<string>;
}

class Joining {
  readonly #usual: Usual;
  readonly #parts: Part[] = [];
  /** What waits for the end of the paragraph. */
  #notes: Part[] = [];
  #open: OpenParagraph | undefined;
  /** What stands between the halves of its sentence, while lines come to it. */
  #aside: OpenParagraph | undefined;

  constructor(usual: Usual) {
    this.#usual = usual;
  }

  /** Adds the next line: to a paragraph, to what stands between its halves, or as the first of another one. */
  add(line: Line, column: Column, label: string): void {
    const { size, leading } = this.#usual;
    const role = roleOf(line, size);
    const begun = { text: line.text, firstPage: label, lastPage: label, role, last: line, lastColumn: column };
    const open = this.#open;
    const aside = this.#aside;
    if (aside && isSameSize(aside.last, line) && goesOn(aside, line, column, role, leading)) this.#grow(aside, begun);
    else if (open && interrupts(open, line, column, size)) {
      this.#closeAside();
      this.#aside = begun;
    } else if (open && goesOn(open, line, column, role, leading)) {
      this.#closeAside();
      this.#grow(open, begun);
    } else {
      this.#close();
      this.#open = begun;
    }
  }

  note(notes: readonly Part[]): void {
    this.#notes.push(...notes);
  }

  end(): Part[] {
    this.#close();
    return this.#parts;
  }

  #grow(paragraph: OpenParagraph, { text, last, lastColumn, lastPage }: OpenParagraph): void {
    paragraph.text = joinLines(paragraph.text, text, this.#usual.vocabulary);
    paragraph.last = last;
    paragraph.lastColumn = lastColumn;
    paragraph.lastPage = lastPage;
  }

  #closeAside(): void {
    if (this.#aside) this.#notes.push(partOf(this.#aside));
    this.#aside = undefined;
  }

  #close(): void {
    this.#closeAside();
    if (this.#open) this.#parts.push(partOf(this.#open));
    this.#parts.push(...this.#notes);
    this.#open = undefined;
    this.#notes = [];
  }
}

/** Labels inside a figure come as runs of a word or two each; they are no evidence. */
function withoutLabels(parts: readonly Part[]): Part[] {
  const isLabel = (part: Part | undefined) =>
    part?.role === 'paragraph' && !endsSentence(part.text) && part.text.split(' ').length <= 3;
  const marked = parts.map(isLabel);
  return parts.map((part, index) => {
    const before = marked[index - 1] === true && marked[index - 2] === true;
    const around = marked[index - 1] === true && marked[index + 1] === true;
    const after = marked[index + 1] === true && marked[index + 2] === true;
    return marked[index] && (before || around || after) ? { ...part, clutter: 'caption' } : part;
  });
}
