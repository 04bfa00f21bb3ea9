/**
 * Directives of MyST, and blocks of bookdown, that stand between the fences of code and hold prose. What else is named in braces behind a fence is code of
 * that language, or is left to its processor. After the directives of docutils, Sphinx, sphinx-design, sphinx-proof, sphinx-exercise and mystmd.
 */
const names = new Set(
  [
    'admonition attention caution danger error hint important note seealso tip warning todo question',
    'versionadded versionchanged deprecated epigraph pull-quote highlights blockquote quote abstract topic',
    'figure list-table table container div compound margin sidebar aside sidenote full-width dropdown details',
    'card card-carousel grid grid-item grid-item-card tab-set tab-item panels only',
    'exercise exercise-start solution solution-start proof theorem lemma corollary proposition conjecture definition example',
    'remark axiom criterion observation property assumption',
  ].flatMap((line) => line.split(' ')),
);

/** Whether what stands behind a fence, ` {note} A title`, says that prose is between it and the next. */
export function namesProse(info: string): boolean {
  const name = /^[ \t]*\{(?:prf:|proof:)?([a-z-]{1,40})(?:\}|[ ,][^{}\n]{0,300}\})/.exec(info)?.[1];
  return name !== undefined && names.has(name);
}

/** The fences of prose that are open at a place, the outermost first. */
export class ProseFences {
  readonly #marks: string[] = [];

  open(mark: string): void {
    this.#marks.push(mark);
  }

  /** Closes the fence that `line`, without the blanks around it, ends, and those in it; tells whether there is one. */
  closes(line: string): boolean {
    const isEnd = (mark: string) => line.length >= mark.length && line === mark[0]!.repeat(line.length);
    const top = this.#marks.at(-1);
    if (top === undefined || line === '') return false;
    const at = this.#marks.lastIndexOf(line);
    if (at < 0 && !isEnd(top)) return false;
    this.#marks.length = at < 0 ? this.#marks.length - 1 : at;
    return true;
  }
}
