import { tokenize } from '../text/tokens.ts';
import type { Actor, NameKind } from './actor.ts';

/** One name of one actor. */
export interface ActorName {
  readonly text: string;
  readonly kind: NameKind;
  readonly actor: Actor;
}

/** The names of one actor, each with its kind. */
export function namesOf(actor: Actor): ActorName[] {
  const named = (kind: NameKind) => (text: string) => ({ text, kind, actor });
  return [
    { text: actor.name, kind: 'name', actor },
    ...actor.alias.map(named('alias')),
    ...actor.weakAlias.map(named('weakAlias')),
    ...actor.standsFor.map(named('metonym')),
  ];
}

/** What two spellings of a name share: its folded words; `U.S.` is `US`, and a leading article does not count. */
export function nameKey(name: string): string {
  const plain = name.replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '');
  const words = tokenize(plain).map(({ folded }) => folded);
  return (words.length > 1 && words[0] === 'the' ? words.slice(1) : words).join(' ');
}
