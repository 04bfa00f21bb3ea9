import type { Mirror } from '../mirror.ts';

/** The sources that are later saves of others, in order, each with the URI of the one it is a version of. */
export function laterSaves({ findings }: Pick<Mirror, 'findings'>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { code, uri, related } of findings)
    if (code === 'source.later-version' && related?.[0]) found.set(uri, related[0].uri);
  return found;
}
