import type { MatcherData } from '../actors/matcher.ts';
import type { ActorRow, SourceRow } from '../answers.ts';
import type { LibraryRow } from '../citations/library/library.ts';
import type { Excludes } from '../corpus/ignored.ts';
import type { FileFinding } from '../finding.ts';
import type { Clock, FileStore, Logger, StyleStore, WebFetcher } from '../ports.ts';
import type { Sentence } from '../text/sentence.ts';
import type { IndexHome } from './indexShelf.ts';

/** What to load, as URI strings. */
export interface ResearchConfig {
  readonly corpusFolders: readonly string[];
  readonly bibliographyFiles: readonly string[];
  /** Whether the files that bibliography entries name are sources too; they are when this is not said. */
  readonly attachedFiles?: boolean;
  /** What is left out of the corpus folders. */
  readonly excludes?: readonly Excludes[];
}

export type LoadStatus =
  | { readonly state: 'starting' }
  | { readonly state: 'noCorpus'; readonly folders: readonly string[] }
  | { readonly state: 'indexing'; readonly done: number; readonly total: number }
  | { readonly state: 'ready'; readonly sources: number; readonly passages: number; readonly problems: number }
  /** A person stopped the reading, so that not all sources are known. */
  | { readonly state: 'stopped' }
  | { readonly state: 'failed'; readonly reason: Sentence };

/** What the host mirrors of the actors. */
export interface ToldActors {
  readonly matcher: MatcherData;
  readonly rows: readonly ActorRow[];
}

/** How many of the quotations and citations of a draft are checked. */
export interface CheckProgress {
  /** Of the draft. */
  readonly uri: string;
  readonly done: number;
  readonly total: number;
}

/** Hears what changed; each call gives the whole of its part. */
export interface ResearchListener {
  status(status: LoadStatus): void;
  sources(rows: readonly SourceRow[]): void;
  library(rows: readonly LibraryRow[]): void;
  actors(actors: ToldActors): void;
  findings(findings: readonly FileFinding[]): void;
  /** How far the sheet of a draft has come, for those who want to know. */
  checking?(progress: CheckProgress): void;
}

/** What the facade needs of the place it runs in. */
export interface ResearchWorld {
  readonly files: FileStore;
  readonly styles: StyleStore;
  /** Absent where pages cannot be fetched. */
  readonly web?: WebFetcher;
  readonly clock: Clock;
  readonly log: Logger;
  /** Absent where the index cannot be kept. */
  readonly index?: IndexHome;
}
