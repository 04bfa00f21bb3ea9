import { MarkdownString } from 'vscode';
import { appendWords } from './appendWords.ts';
import { commandUri } from './commandLink.ts';

/** The only commands a hover may link to. */
const commands = [
  'ibid.insertCitation',
  'ibid.focusSearch',
  'ibid.quotationsBy',
  'ibid.openActorProfile',
  'ibid.editActor',
  'ibid.openSource',
  'ibid.setLocator',
];

/** Writes lines and groups of lines. */
export class HoverPage {
  readonly markdown = new MarkdownString('', true);
  #atStart = true;
  #next = '';

  constructor() {
    this.markdown.isTrusted = { enabledCommands: commands };
  }

  /** Begins a new line in the same group. */
  line(): this {
    return this.#break('  \n');
  }

  /** Begins a new group, with a rule above it if asked. */
  group(rule = false): this {
    return this.#break(rule ? '\n\n---\n\n' : '\n\n');
  }

  /** Our own Markdown. */
  own(markdown: string): this {
    this.#open();
    this.markdown.appendMarkdown(markdown);
    return this;
  }

  /** Words of a file or source. */
  text(text: string): this {
    this.#open();
    appendWords(this.markdown, text);
    return this;
  }

  /** Words of a file or source as a link that opens a source at a passage. */
  link(text: string, source: string, passage: string | undefined): this {
    return this.own('[')
      .text(text)
      .own(`](${commandUri('ibid.openSource', { source, passage })})`);
  }

  /** A link to an address or file; `text` may be of a file. */
  address(text: string, address: string): this {
    const safe = address.replace(/[()<>[\]\\\s]/g, (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, '0')}`);
    return this.own('[').text(text).own(`](${safe})`);
  }

  #break(mark: string): this {
    // Of two breaks in a row the stronger counts.
    if (mark.length > this.#next.length || this.#next === '') this.#next = mark;
    return this;
  }

  #open(): void {
    if (!this.#atStart && this.#next !== '') this.markdown.appendMarkdown(this.#next);
    this.#atStart = false;
    this.#next = '';
  }
}
