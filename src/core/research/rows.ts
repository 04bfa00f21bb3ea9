import type { PassageFacts } from '../actors/cardPassages.ts';
import type { HitAnswer, PassageAnswer, SourceRow } from '../answers.ts';
import { authorYear, isoDate } from '../citations/label.ts';
import type { Passage, Source } from '../corpus/source.ts';
import type { SearchHit } from '../search/backend.ts';

/** The title of a source, else the last part of its URI. */
function titleOf({ uri, metadata }: Source): string {
  return metadata.item.title ?? decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}

/** `Weitz n.d.` */
export function sourceLabel({ metadata }: Source): string {
  return authorYear(metadata.item);
}

export function sourceRow(source: Source): SourceRow {
  const { uri, sidecar, metadata, passages } = source;
  return {
    uri,
    sidecar,
    citationKey: metadata.item.id,
    keyGiven: metadata.origins.id !== 'inferred',
    textHome: source.textHome,
    title: titleOf(source),
    label: sourceLabel(source),
    passages: passages.length,
    lastLocator: passages.findLast(({ locator }) => locator.value !== '')?.locator,
    missing: metadata.missing,
    origins: metadata.origins,
  };
}

export function passageAnswer(source: Source, passage: Passage): PassageAnswer {
  const { id, text, kind, clutter, locator, section, start, end } = passage;
  return {
    id,
    source: source.uri,
    citationKey: source.metadata.item.id,
    title: titleOf(source),
    label: sourceLabel(source),
    text,
    kind,
    clutter,
    locator,
    section,
    span: { start, end },
  };
}

/** What the card of an actor shows of a passage. */
export function passageFacts(source: Source, passage: Passage): PassageFacts {
  return { ...passageAnswer(source, passage), date: isoDate(source.metadata.item.issued) };
}

export function hitAnswer({ source, passage, ...match }: SearchHit): HitAnswer {
  return { ...passageAnswer(source, passage), ...match };
}
