import type { Gender, VerbForm, VerbKind } from './rules.ts';

/** Verbs of one kind: masculine pasts, from which the other genders and the plural are made, and present forms and gerunds as they are. */
export interface SlavicVerbs {
  readonly kind: VerbKind;
  readonly past: string;
  readonly present: string;
  readonly gerund?: string;
}

/** How the past ends for each gender and the plural: after `л` or `в`, and in reflexive verbs. */
export interface PastEndings {
  /** Of the masculine: `л`, `лся`. */
  readonly masculine: readonly [string, string];
  readonly feminine: readonly [string, string];
  readonly neuter: readonly [string, string];
  readonly plural: readonly [string, string];
}

/** All forms of the verbs, by word. */
export function slavicForms(verbs: readonly SlavicVerbs[], endings: PastEndings): ReadonlyMap<string, VerbForm> {
  const table = new Map<string, VerbForm>();
  const put = (word: string, kind: VerbKind, form: VerbForm['form'], gender?: Gender) => {
    if (!table.has(word)) table.set(word, { kind, form, ...(gender ? { gender } : {}) });
  };
  for (const { kind, past, present, gerund } of verbs) {
    for (const masculine of list(past)) {
      const reflexive = masculine.endsWith(endings.masculine[1]) ? 1 : 0;
      const stem = masculine.slice(0, masculine.length - endings.masculine[reflexive].length);
      put(masculine, kind, 'finite', 'm');
      put(stem + endings.feminine[reflexive], kind, 'finite', 'f');
      put(stem + endings.neuter[reflexive], kind, 'finite', 'n');
      put(stem + endings.plural[reflexive], kind, 'finite');
    }
    for (const word of list(present)) put(word, kind, 'finite');
    for (const word of list(gerund ?? '')) put(word, kind, 'ing');
  }
  return table;
}

function list(words: string): string[] {
  return words.trim().split(/\s+/).filter(Boolean);
}
