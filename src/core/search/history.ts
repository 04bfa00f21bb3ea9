/** The queries with `query` as the last one, which is the first of the list; at most `most`. What it was typed on from is not kept. */
export function remembered(history: readonly string[], query: string, most: number): string[] {
  const wanted = query.trim();
  if (wanted === '') return [...history];
  const [last] = history;
  const others = last !== undefined && wanted.startsWith(last) ? history.slice(1) : history;
  return [wanted, ...others.filter((other) => other !== wanted)].slice(0, most);
}
