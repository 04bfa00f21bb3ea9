import type { ZoneKind } from './zone.ts';

const role = /(?<!\\)\{([a-z][a-z:._-]{0,40})\}$/;

/** The MyST role whose text begins with the backtick at `at`, and what that is: a citation, math or something else. */
export function mystRoleBefore(
  text: string,
  at: number,
): { readonly start: number; readonly kind: ZoneKind } | undefined {
  const match = text[at - 1] === '}' ? role.exec(text.slice(Math.max(0, at - 44), at)) : null;
  if (!match) return undefined;
  const name = match[1]!;
  return {
    start: at - match[0].length,
    kind: /^(?:foot)?cite(?::|$)/.test(name) ? 'key' : name === 'math' ? 'math' : 'code',
  };
}
