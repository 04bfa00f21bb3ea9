import type { TextEdit } from '../text/edit.ts';
import type { DocumentLanguage } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import { zonesOf } from '../text/zones.ts';
import type { Mention } from './actor.ts';
import type { MentionMatcher } from './matcher.ts';

/** A draft in which names are looked for. */
export interface NamedDraft {
  readonly text: string;
  readonly language: DocumentLanguage;
  /** Stretches that must stay as they are: words of quotations, citations. */
  readonly kept: readonly Span[];
}

/** All mentions that name the actor for certain in the prose of a draft, quotations among it; code, links, front matter and citation keys left out. */
export function referencesIn(draft: Omit<NamedDraft, 'kept'>, actorId: string, matcher: MentionMatcher): Mention[] {
  return certain(matcher.match(draft.text, zonesOf(draft.text, draft.language)), actorId);
}

/**
 * The edits of a draft when an actor that was called `oldName` is called `newName`: where the draft has the old name itself. Surnames, other aliases, and words of quotations stay;
 * a possessive ending stays behind the name; a line in capitals stays in capitals.
 */
export function renameInDraft(
  draft: NamedDraft,
  actorId: string,
  oldName: string,
  newName: string,
  matcher: MentionMatcher,
): TextEdit[] {
  const excluded = [...zonesOf(draft.text, draft.language), ...draft.kept];
  const folded = spelling(oldName);
  return certain(matcher.match(draft.text, excluded), actorId)
    .filter(({ surface }) => spelling(surface) === folded)
    .map(({ start, end, surface }) => ({ start, end, text: inCaseOf(surface, newName) }));
}

/** In capitals where the old name stands in capitals, unless it is an abbreviation. */
function inCaseOf(surface: string, name: string): string {
  const isLoud = /\p{Lu}/u.test(surface) && surface === surface.toUpperCase() && surface.length > 4;
  return isLoud ? name.toUpperCase() : name;
}

function certain(mentions: readonly Mention[], actorId: string): Mention[] {
  return mentions.filter(({ candidates }) => candidates.length === 1 && candidates[0] === actorId);
}

function spelling(name: string): string {
  return name.replace(/\s+/g, ' ').replaceAll('’', "'").toLowerCase();
}
