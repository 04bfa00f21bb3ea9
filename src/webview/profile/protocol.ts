/** Every message between the page about an actor and the host, both directions. Plain data only. */
import type { MentionsAnswer, ProfileAnswer, StatementsAnswer } from '../../core/research/profileAnswers.ts';

/** From the page to the host. */
export type FromProfile =
  /** The script runs. `actor` is the one that an earlier life of the page has shown. */
  | { readonly type: 'ready'; readonly actor?: string }
  /** Opens a source at a passage. */
  | { readonly type: 'open'; readonly source: string; readonly passage?: string }
  /** Shows another actor in the same page. */
  | { readonly type: 'showActor'; readonly actor: string }
  /** Another page of mentions; the answer has the same `id`. */
  | { readonly type: 'mentions'; readonly id: number; readonly offset: number; readonly filter: string }
  | { readonly type: 'act'; readonly action: ProfileAction };

/** What the buttons beside the name do. */
export type ProfileAction = 'allMentions' | 'quotations' | 'edit' | 'export';

/** From the host to the page. */
export type ToProfile =
  | { readonly type: 'profile'; readonly profile: ProfileAnswer }
  | { readonly type: 'statements'; readonly actor: string; readonly statements: StatementsAnswer }
  | { readonly type: 'mentions'; readonly id: number; readonly mentions: MentionsAnswer }
  /** Instead of a profile. */
  | { readonly type: 'failed'; readonly message: string };
