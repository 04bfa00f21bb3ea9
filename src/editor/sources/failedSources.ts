import { messageOf } from '../inLanguage.ts';
import type { Mirror } from '../mirror.ts';

/** A file of the corpus that could not be read. */
export interface FailedFile {
  readonly uri: string;
  readonly reason: string;
}

/** The files of the corpus that could not be read at all, in order. */
export function failedSources({ findings, sources }: Mirror): FailedFile[] {
  return findings
    .filter(({ code, severity, uri }) => code === 'source.unreadable' && severity === 'error' && !sources.has(uri))
    .map((finding) => ({ uri: finding.uri, reason: messageOf(finding) }))
    .sort((a, b) => (a.uri < b.uri ? -1 : 1));
}
