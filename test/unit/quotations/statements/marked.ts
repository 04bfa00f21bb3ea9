import { readdirSync, readFileSync } from 'node:fs';
import type { StatementDocument, StatementPassage } from '../../../../src/core/quotations/statements/document.ts';
import type { Span } from '../../../../src/core/text/span.ts';

/** A mark of a hand-marked article: `q` quotation, `r` reported clause, `m` mention. */
export interface Mark extends Span {
  readonly kind: 'q' | 'r' | 'm';
  /** The speaker, or the id of the actor. */
  readonly who: string;
}

/** An article of `test/fixtures/statements` (its README says how they are marked), marks taken out. */
export interface MarkedArticle {
  readonly name: string;
  readonly document: StatementDocument;
  /** Actor file of the actors of the head. */
  readonly actors: string;
  readonly marks: readonly Mark[];
}

const folder = new URL('../../../fixtures/statements/', import.meta.url);

/** The articles of the development set, or those held out. */
export function markedArticles(which: 'development' | 'held-out'): MarkedArticle[] {
  const from = which === 'development' ? folder : new URL('held-out/', folder);
  return readdirSync(from)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readMarked(file.replace('.txt', ''), readFileSync(new URL(file, from), 'utf8')));
}

/** Reads one marked article. Throws when a mark is not closed. */
export function readMarked(name: string, file: string): MarkedArticle {
  const end = file.indexOf('\n\n');
  const head = file.slice(0, end).split('\n');
  const field = (key: string) => head.find((line) => line.startsWith(`${key}: `))?.slice(key.length + 2);
  const { text, marks } = withoutMarks(file.slice(end + 2));
  const actors = head.filter((line) => line.startsWith('actor: ')).map((line) => actorYaml(line.slice(7)));
  const passages = passagesOf(text, field('transcript') === 'yes');
  return {
    name,
    document: { text, language: field('language'), date: field('date'), passages },
    actors: actors.join('---\n'),
    marks,
  };
}

function withoutMarks(marked: string): { readonly text: string; readonly marks: Mark[] } {
  let text = '';
  const open: { kind: Mark['kind']; who: string; start: number }[] = [];
  const marks: Mark[] = [];
  for (const piece of marked.split(/(⟦[qrm] [^¦]*¦|⟧)/)) {
    const begin = /^⟦([qrm]) ([^¦]*)¦$/.exec(piece);
    if (begin) open.push({ kind: begin[1] as Mark['kind'], who: begin[2]!, start: text.length });
    else if (piece === '⟧') marks.push({ ...open.pop()!, end: text.length });
    else text += piece;
  }
  if (open.length > 0) throw new Error(`A mark is not closed: ${open[0]!.who}`);
  return { text, marks: marks.sort((a, b) => a.start - b.start) };
}

function passagesOf(text: string, isTranscript: boolean): StatementPassage[] {
  return [...text.matchAll(/[^\n]+/g)].map((match) => {
    const label = isTranscript ? /^([^:]{1,40}):\s+/.exec(match[0]) : undefined;
    const start = match.index + (label?.[0].length ?? 0);
    return { start, end: match.index + match[0].length, kind: 'body', ...(label ? { speaker: label[1]! } : {}) };
  });
}

function actorYaml(line: string): string {
  const [id, rest] = line.split(' = ');
  const [type, name, alias, weak] = rest!.split(';').map((part) => part.trim());
  const list = (words: string | undefined) =>
    `[${(words ?? '')
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean)
      .join(', ')}]`;
  return `id: ${id}\ntype: ${type}\nname: ${name}\nalias: ${list(alias)}\nweakAlias: ${list(weak)}\n`;
}
