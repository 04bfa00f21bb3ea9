import { frontMatter } from '../../text/frontMatter.ts';
import type { FoundCitation } from '../citation.ts';
import type { PreviewContent } from './content.ts';
import type { CoreState, PreviewToken } from './markdownIt.ts';

const opening = /^:{3,}[ \t]*\{[^}\n]*#refs\b[^}\n]*\}[ \t]*/;
const closing = /^:{3,}[ \t]*$/;
const division = /<div\b[^>\n]*\bid="refs"[^>\n]*>/;
const suppressed = /^suppress-bibliography:[ \t]*true[ \t]*$/m;

type ListKind = 'notes' | 'references' | 'references at the end';

/** The citations of the text that a list is of, and what it lists. */
export interface ListMeta {
  readonly citations: readonly FoundCitation[];
  readonly kind: ListKind;
}

/** Puts the notes at the end, and the references where the document has its `refs` division, else at the end too. */
export function placeLists(state: CoreState, citations: readonly FoundCitation[]): void {
  const place = refsPlace(state.tokens);
  if (place) {
    const token = listToken(state, { citations, kind: 'references' });
    if (place.kept) state.tokens.splice(place.index + 1, 0, token);
    else state.tokens.splice(place.index, place.count, token);
  }
  state.tokens.push(listToken(state, { citations, kind: 'notes' }));
  const wanted = !suppressed.test(frontMatter(state.src)?.yaml ?? '');
  if (!place && wanted) state.tokens.push(listToken(state, { citations, kind: 'references at the end' }));
}

function listToken({ Token }: CoreState, meta: ListMeta): PreviewToken {
  const token = new Token('ibid_list', '', 0);
  token.block = true;
  token.meta = meta;
  return token;
}

/** The list as HTML; empty when it has no entries. */
export function listHtml(kind: ListKind, { notes, references }: PreviewContent): string {
  if (kind === 'notes') {
    const items = notes.map((note, index) => `<li id="ibid-note-${index + 1}">${note}</li>`);
    return items.length === 0 ? '' : `<ol class="ibid-notes">${items.join('')}</ol>\n`;
  }
  const className = kind === 'references' ? 'ibid-references' : 'ibid-references ibid-at-end';
  const items = references.map((reference) => `<li>${reference}</li>`);
  return items.length === 0 ? '' : `<ul class="${className}">${items.join('')}</ul>\n`;
}

interface RefsPlace {
  readonly index: number;
  readonly count: number;
  /** Whether what stands there stays: HTML of the document's own. */
  readonly kept: boolean;
}

/** The fences of the division, in one paragraph or two; markdown-it knows no fenced divisions. */
function refsPlace(tokens: readonly PreviewToken[]): RefsPlace | undefined {
  for (const [index, { type, content }] of tokens.entries()) {
    if (type === 'html_block' && division.test(content)) return { index, count: 1, kept: true };
    if (type !== 'inline' || !opening.test(content)) continue;
    const [, ...rest] = content.split('\n');
    if (rest.length > 0 && rest.every((line) => closing.test(line.trim()))) {
      return { index: index - 1, count: 3, kept: false };
    }
    if (rest.length === 0) {
      const next = tokens[index + 3];
      const both = next?.type === 'inline' && closing.test(next.content);
      return { index: index - 1, count: both ? 6 : 3, kept: false };
    }
  }
  return undefined;
}
