import { oneLine } from './affix.ts';
import { livePlaces, paragraphBefore } from './live.ts';
import { escapeOrg } from './org/affix.ts';
import { findOrg } from './org/find.ts';
import { writeOrg } from './org/write.ts';
import { curlyQuotes, nestQuotes } from './quotes.ts';
import type { CitationSyntax } from './syntax.ts';

/** A link of org-ref: `cite:ke`, `[[citep:a,ke`, `[[citep:see &a p. 3;&ke`. */
const typedLink =
  /(?:\[\[[A-Za-z]*[Cc]ite[a-z]*\*?:(?:[^[\]]*[&,])?|(?<![\p{L}\p{N}_*\\{[:/.-])[A-Za-z]*[Cc]ite[a-z]*\*?:(?:[^\s[\]]*[&,])?)([\p{L}\p{N}\-.:?!'/+_#%~]*)$/u;
const typed = /\[cite(?:\/[\p{L}\p{N}_/-]*)?:[^\]]*@([\p{L}\p{N}\-.:?!'/+&_#%~]*)$/u;

/** The citations of Org, `[cite/style:see @key p. 7; @other]`. */
export const orgSyntax: CitationSyntax = {
  languages: ['org'],
  find: findOrg,
  write: writeOrg,
  writeQuotation: (words, citation) => `“${nestQuotes(oneLine(words), curlyQuotes, escapeOrg)}” ${writeOrg(citation)}`,
  keyBeingTyped(text, offset) {
    const { head, from } = paragraphBefore(text, offset);
    const match = typed.exec(head) ?? typedLink.exec(head);
    if (!match || !livePlaces(text, 'org')(from + match.index)) return undefined;
    return { start: offset - match[1]!.length, end: offset };
  },
};
