import type { Span } from '../text/span.ts';
import type { NameKind } from './actor.ts';

/** A name found in a text, and who bears it (numbers of actors) by which kind of name, the weightiest first. */
export interface FoundName extends Span {
  readonly bearers: readonly { readonly actor: number; readonly kind: NameKind }[];
}

/**
 * Decides who is meant where a name has a weak bearer: the one whose full name the text also has; else those that bear it as a full name or
 * metonym; else all of them. The first bearer decides the kind of the mention.
 */
export function resolveNames(names: readonly FoundName[]): FoundName[] {
  const named = new Set<number>();
  for (const { bearers } of names) {
    const [only, ...others] = bearers;
    if (only && others.length === 0 && (only.kind === 'name' || only.kind === 'alias')) named.add(only.actor);
  }
  return names.map((name) => {
    const { bearers } = name;
    if (bearers.length < 2 || bearers.every(({ kind }) => kind !== 'weakAlias')) return name;
    const supported = bearers.filter(({ actor }) => named.has(actor));
    if (supported.length > 0) return { ...name, bearers: supported };
    const strong = bearers.filter(({ kind }) => kind !== 'weakAlias');
    return strong.length > 0 ? { ...name, bearers: strong } : name;
  });
}
