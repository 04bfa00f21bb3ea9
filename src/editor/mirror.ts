import { EventEmitter } from 'vscode';
import { MentionMatcher } from '../core/actors/matcher.ts';
import type { ActorRow, SourceRow } from '../core/answers.ts';
import type { LibraryRow } from '../core/citations/library/library.ts';
import type { FileFinding } from '../core/finding.ts';
import type { LoadStatus } from '../core/research/world.ts';
import type { WorkerEvents } from '../worker/protocol.ts';
import type { EventHandlers } from '../worker/rpc.ts';

export type MirrorPart = 'status' | 'library' | 'actors' | 'sources' | 'findings';

/** The small data of the worker, kept in the host so that hovers, completion and checks answer from memory. */
export class Mirror {
  readonly #changed = new EventEmitter<MirrorPart>();
  readonly onDidChange = this.#changed.event;
  #status: LoadStatus = { state: 'starting' };
  #rows: readonly LibraryRow[] = [];
  #rowsByKey: ReadonlyMap<string, LibraryRow> = new Map();
  #arriving: LibraryRow[] = [];
  #matcher: MentionMatcher | undefined;
  #actors: ReadonlyMap<string, ActorRow> = new Map();
  #sources: ReadonlyMap<string, SourceRow> = new Map();
  #findings: readonly FileFinding[] = [];

  get status(): LoadStatus {
    return this.#status;
  }

  /** Everything that can be cited. */
  get library(): readonly LibraryRow[] {
    return this.#rows;
  }

  row(key: string): LibraryRow | undefined {
    return this.#rowsByKey.get(key);
  }

  /** `undefined` until the actors are loaded. */
  get matcher(): MentionMatcher | undefined {
    return this.#matcher;
  }

  get actors(): ReadonlyMap<string, ActorRow> {
    return this.#actors;
  }

  /** By URI string. */
  get sources(): ReadonlyMap<string, SourceRow> {
    return this.#sources;
  }

  get findings(): readonly FileFinding[] {
    return this.#findings;
  }

  /** What the worker's events do to the mirror. */
  readonly handlers: Omit<EventHandlers<WorkerEvents>, 'log'> = {
    status: (status) => {
      this.#status = status;
      this.#changed.fire('status');
    },
    library: ({ rows, first, last }) => {
      if (first) this.#arriving = [];
      this.#arriving.push(...rows);
      if (!last) return;
      this.#rows = this.#arriving;
      this.#rowsByKey = new Map(this.#rows.map((row) => [row.key, row]));
      this.#arriving = [];
      this.#changed.fire('library');
    },
    actors: ({ matcher, rows }) => {
      this.#matcher = new MentionMatcher(matcher);
      this.#actors = new Map(rows.map((row) => [row.id, row]));
      this.#changed.fire('actors');
    },
    sources: (rows) => {
      this.#sources = new Map(rows.map((row) => [row.uri, row]));
      this.#changed.fire('sources');
    },
    findings: (findings) => {
      this.#findings = findings;
      this.#changed.fire('findings');
    },
  };
}
