import type { DocumentLanguage } from '../../../text/language.ts';
import type { Span } from '../../../text/span.ts';
import type { Zone } from '../../../text/zones.ts';
import { bareText } from '../compare/bareText.ts';
import type { DraftQuotation } from './draftQuotation.ts';

const mark = /ibid-ignore(?:[ \t]+([a-z0-9]{4,16}))?[ \t]*:[ \t]*([^\n]*)/g;

/** A comment of a draft that says which quotation to leave alone, and why. */
export interface IgnoreComment extends Span {
  /** Of the quoted words; absent when the comment speaks of the quotation before it in its paragraph, or else the next one. */
  readonly hash?: string;
  readonly reason: string;
}

/** The comments `ibid-ignore <hash>: reason` of a draft. */
export function ignoreComments(text: string, zones: readonly Zone[]): IgnoreComment[] {
  if (!text.includes('ibid-ignore')) return [];
  return zones
    .filter(({ kind }) => kind === 'comment')
    .flatMap(({ start, end }) =>
      Array.from(text.slice(start, end).matchAll(mark), ([, hash, reason = '']) => ({
        start,
        end,
        ...(hash === undefined ? {} : { hash }),
        reason: reason.replace(/\s*(?:-->|\*\/)\s*$/, '').trim(),
      })),
    );
}

/** A short name for quoted words: FNV-1a over them as they fold, base 36. http://www.isthe.com/chongo/tech/comp/fnv/ */
function wordsHash(words: string): string {
  let hash = 0x811c9dc5;
  for (const character of bareText(words)) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return (hash >>> 0).toString(36).padStart(6, '0');
}

/** A comment for `words` in the language, and whether it needs a line of its own; `undefined` in plain text, which has no comments. */
export function ignoreComment(
  words: string,
  reason: string,
  language: DocumentLanguage,
): { readonly text: string; readonly ownLine: boolean } | undefined {
  const note = `ibid-ignore ${wordsHash(words)}: ${reason}`;
  switch (language) {
    case 'markdown':
    case 'quarto':
    case 'myst':
      return { text: `<!-- ${note} -->`, ownLine: false };
    case 'typst':
      return { text: `/* ${note} */`, ownLine: false };
    case 'latex':
      return { text: `% ${note}`, ownLine: true };
    case 'rst':
      return { text: `.. ${note}`, ownLine: true };
    case 'asciidoc':
      return { text: `// ${note}`, ownLine: true };
    case 'org':
      return { text: `# ${note}`, ownLine: true };
    case 'plaintext':
      return undefined;
  }
}

/** The quotations of a draft in order, each with the reason of the comment that excuses it. */
export function withIgnored(found: readonly DraftQuotation[], comments: readonly IgnoreComment[]): DraftQuotation[] {
  if (comments.length === 0) return [...found];
  return found.map((quotation, index) => {
    const comment = comments.find(({ hash, start, end }) => {
      if (hash !== undefined) return hash === wordsHash(quotation.words);
      const { paragraph } = quotation;
      const isBehind =
        start >= quotation.outer.end && start <= paragraph.end && (found[index + 1]?.outer.start ?? start) >= start;
      const isBefore = end <= quotation.outer.start && (found[index - 1]?.outer.end ?? 0) <= start;
      return isBehind || (isBefore && !found.some((other) => other.outer.end <= start && other.paragraph.end >= end));
    });
    return comment ? { ...quotation, ignored: comment.reason } : quotation;
  });
}
