import type { DocumentLanguage } from './language.ts';
import type { Span } from './span.ts';

/** What a stretch of a draft is when it is not prose. */
export type ZoneKind = 'code' | 'comment' | 'frontMatter' | 'link' | 'email' | 'math' | 'command';

export interface Zone extends Span {
  readonly kind: ZoneKind;
}

/** The stretches of `text` that are not prose, sorted and non-overlapping. */
export function zonesOf(_text: string, _language: DocumentLanguage): Zone[] {
  return [];
}
