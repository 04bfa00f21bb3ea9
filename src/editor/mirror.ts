import { EventEmitter } from 'vscode';
import { MentionMatcher } from '../core/actors/matcher.ts';
import type { ActorRow, SourceRow } from '../core/answers.ts';
import { JoinedRows } from '../core/citations/library/joinedRows.ts';
import type { LibraryRow } from '../core/citations/library/library.ts';
import type { FileFinding } from '../core/finding.ts';
import type { CheckProgress, LoadStatus } from '../core/research/world.ts';
import { HeardRows } from '../core/rowChanges.ts';
import type { WorkerEvents } from '../worker/protocol.ts';
import type { EventHandlers } from '../worker/rpc.ts';

/** Rows that come are made ready to be looked through after this many milliseconds without others. */
const quiet = 50;

export type MirrorPart = 'status' | 'library' | 'actors' | 'sources' | 'findings';

/** The small data of the worker, kept in the host so that hovers, completion and checks answer from memory. */
export class Mirror {
  readonly #changed = new EventEmitter<MirrorPart>();
  readonly onDidChange = this.#changed.event;
  readonly #checking = new EventEmitter<CheckProgress>();
  /** How far the sheet of a draft has come. */
  readonly onDidCheck = this.#checking.event;
  #status: LoadStatus = { state: 'starting' };
  #joined = new JoinedRows([]);
  #preparing: ReturnType<typeof setTimeout> | undefined;
  readonly #library = new HeardRows<LibraryRow>(({ key }) => key);
  #matcher: MentionMatcher | undefined;
  readonly #actors = new HeardRows<ActorRow>(({ id }) => id);
  readonly #sources = new HeardRows<SourceRow>(({ uri }) => uri);
  #findings: readonly FileFinding[] = [];

  get status(): LoadStatus {
    return this.#status;
  }

  /** Everything that can be cited. */
  get library(): readonly LibraryRow[] {
    return this.#joined.rows;
  }

  /** The same, to be looked through. */
  get joined(): JoinedRows {
    return this.#joined;
  }

  row(key: string): LibraryRow | undefined {
    return this.#library.rows.get(key);
  }

  /** `undefined` until the actors are loaded. */
  get matcher(): MentionMatcher | undefined {
    return this.#matcher;
  }

  get actors(): ReadonlyMap<string, ActorRow> {
    return this.#actors.rows;
  }

  /** By URI string. */
  get sources(): ReadonlyMap<string, SourceRow> {
    return this.#sources.rows;
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
    library: (changes) => {
      if (!this.#library.hear(changes)) return;
      this.#joined = new JoinedRows([...this.#library.rows.values()]);
      this.#prepare();
      this.#changed.fire('library');
    },
    actors: ({ matcher, ...changes }) => {
      if (!this.#actors.hear(changes)) return;
      if (matcher) this.#matcher = new MentionMatcher(matcher);
      this.#changed.fire('actors');
    },
    sources: (changes) => {
      if (this.#sources.hear(changes)) this.#changed.fire('sources');
    },
    findings: (findings) => {
      this.#findings = findings;
      this.#changed.fire('findings');
    },
    checking: (progress) => this.#checking.fire(progress),
  };

  /** In steps of some milliseconds, so that neither they nor the first completion hold the host. */
  #prepare(): void {
    clearTimeout(this.#preparing);
    const steps = this.#joined.preparing();
    const step = () => {
      if (!steps.next().done) this.#preparing = setTimeout(step);
    };
    this.#preparing = setTimeout(step, quiet);
  }
}
