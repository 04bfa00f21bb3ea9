/** What the page keeps when it is hidden or the window is loaded again. */
export interface ProfileState {
  /** Absent before the first profile has come. */
  readonly actor?: string;
  readonly filter: string;
  /** Pixels from the top. */
  readonly scrolled: number;
  /** The actors that were shown before in this page, the last one last. */
  readonly trail: readonly { readonly actor: string; readonly name: string }[];
}

const longestTrail = 30;

/** What an earlier life of the page has saved; the default for everything that is not there or cannot be read. */
export function savedProfile(state: unknown): ProfileState {
  const read = (typeof state === 'object' && state !== null ? state : {}) as Partial<
    Record<keyof ProfileState, unknown>
  >;
  const trail = Array.isArray(read.trail) ? read.trail.filter(isStop).slice(-longestTrail) : [];
  return {
    actor: typeof read.actor === 'string' ? read.actor : undefined,
    filter: typeof read.filter === 'string' ? read.filter : '',
    scrolled: typeof read.scrolled === 'number' && read.scrolled > 0 ? read.scrolled : 0,
    trail: trail.map(({ actor, name }) => ({ actor, name })),
  };
}

/** The state after going from `name` to another actor, or back to the one before. */
export function gone(state: ProfileState, name: string, actor: string, back: boolean): ProfileState {
  const stop = state.actor === undefined ? [] : [{ actor: state.actor, name }];
  const trail = back ? state.trail.slice(0, -1) : [...state.trail, ...stop].slice(-longestTrail);
  return { actor, filter: '', scrolled: 0, trail };
}

function isStop(stop: unknown): stop is ProfileState['trail'][number] {
  const { actor, name } = (typeof stop === 'object' && stop !== null ? stop : {}) as Record<string, unknown>;
  return typeof actor === 'string' && typeof name === 'string';
}
