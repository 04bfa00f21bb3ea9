import type { Finding } from '../finding.ts';
import { sentence, titled, told } from '../text/sentence.ts';
import type { FoundCitation, FoundCiteItem } from './citation.ts';
import { checkLocator, type LocatorContext } from './locatorCheck.ts';

/** No more keys than this are offered in place of an unknown one. */
const mostSuggestions = 3;

/** What more can be checked when it is known. */
export interface CheckContext extends LocatorContext {
  /** Known keys that the bibliography of the document has no entry for; empty when it has no bibliography. */
  readonly notInBibliography: ReadonlySet<string>;
}

/**
 * The findings on the citations of a document: `citation.unknown-key` on every key that `known` lacks, with the keys `nearest` gives as edits. A key is
 * looked up once, however often it is cited. With `context` also `citation.bad-locator` and `citation.not-in-bibliography`, the latter once a key.
 */
export function checkCitations(
  citations: readonly FoundCitation[],
  known: { has(key: string): boolean },
  nearest: (key: string) => readonly string[],
  context?: CheckContext,
): Finding[] {
  const suggestions = new Map<string, readonly string[]>();
  const nearestOf = (key: string): readonly string[] => {
    const found = suggestions.get(key) ?? nearest(key).slice(0, mostSuggestions);
    suggestions.set(key, found);
    return found;
  };
  const told = new Set<string>();
  return citations.flatMap((citation) =>
    citation.items.flatMap((item): Finding[] => {
      if (!known.has(item.key)) return [unknownKey(item, nearestOf(item.key))];
      if (!context) return [];
      const findings: Finding[] = [];
      if (context.notInBibliography.has(item.key) && !told.has(item.key)) {
        told.add(item.key);
        findings.push(notInBibliography(item));
      }
      const locator = checkLocator(citation, item, context);
      return locator ? [...findings, locator] : findings;
    }),
  );
}

function unknownKey({ key, keySpan: { start, end } }: FoundCiteItem, nearest: readonly string[]): Finding {
  const edits = nearest.map((text) => ({ ...titled(sentence`Change to “${text}”`), text, start, end }));
  return {
    code: 'citation.unknown-key',
    severity: 'warning',
    ...told(sentence`No source and no bibliography entry has the key “${key}”.`),
    start,
    end,
    ...(edits.length > 0 ? { edits } : {}),
  };
}

function notInBibliography({ key, keySpan: { start, end } }: FoundCiteItem): Finding {
  const said = sentence`The bibliography of this document has no entry “${key}” yet.`;
  return { code: 'citation.not-in-bibliography', severity: 'hint', ...told(said), start, end };
}
