/** Which of two lists' members are the same, in order: patience diff, https://bramcohen.livejournal.com/73318.html */

/** The index of the counterpart in `now` of each member of `old`; `undefined` where it has none. */
export type Alignment = readonly (number | undefined)[];

interface Stretch {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly nowFrom: number;
  readonly nowTo: number;
}

/** How deep stretches are divided; below that only their ends are compared. */
const deepest = 60;

/**
 * Aligns equal members of two lists without crossings: what begins and ends a stretch alike, then what both have once, then the same between those. Near to
 * linear; of equal members that are repeated, some may be left without a counterpart.
 */
export function alignEqual(old: readonly string[], now: readonly string[]): Alignment {
  const aligned = new Array<number | undefined>(old.length).fill(undefined);
  const waiting: { stretch: Stretch; depth: number }[] = [
    { stretch: { oldFrom: 0, oldTo: old.length, nowFrom: 0, nowTo: now.length }, depth: 0 },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const inner = trimmed(old, now, next.stretch, aligned);
    if (next.depth >= deepest) continue;
    const anchors = longestRising(onceInBoth(old, now, inner));
    if (anchors.length === 0) continue;
    let { oldFrom, nowFrom } = inner;
    for (const [oldAt, nowAt] of [...anchors, [inner.oldTo, inner.nowTo] as const]) {
      if (oldAt < inner.oldTo) aligned[oldAt] = nowAt;
      waiting.push({ stretch: { oldFrom, oldTo: oldAt, nowFrom, nowTo: nowAt }, depth: next.depth + 1 });
      oldFrom = oldAt + 1;
      nowFrom = nowAt + 1;
    }
  }
  return aligned;
}

/** Aligns what begins and ends a stretch alike; the rest of the stretch. */
function trimmed(
  old: readonly string[],
  now: readonly string[],
  { oldFrom, oldTo, nowFrom, nowTo }: Stretch,
  aligned: (number | undefined)[],
): Stretch {
  while (oldFrom < oldTo && nowFrom < nowTo && old[oldFrom] === now[nowFrom]) aligned[oldFrom++] = nowFrom++;
  while (oldFrom < oldTo && nowFrom < nowTo && old[oldTo - 1] === now[nowTo - 1]) aligned[--oldTo] = --nowTo;
  return { oldFrom, oldTo, nowFrom, nowTo };
}

function onceInBoth(old: readonly string[], now: readonly string[], stretch: Stretch): [old: number, now: number][] {
  const places = onceIn(now, stretch.nowFrom, stretch.nowTo);
  const pairs: [number, number][] = [];
  for (const [member, oldAt] of onceIn(old, stretch.oldFrom, stretch.oldTo)) {
    const nowAt = places.get(member);
    if (nowAt !== undefined) pairs.push([oldAt, nowAt]);
  }
  return pairs.sort((a, b) => a[0] - b[0]);
}

function onceIn(list: readonly string[], from: number, to: number): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (let at = from; at < to; at++) {
    if (places.has(list[at]!)) repeated.add(list[at]!);
    places.set(list[at]!, at);
  }
  for (const member of repeated) places.delete(member);
  return places;
}

/** The longest run of pairs, sorted by their first number, that rises in the second one too (patience sorting). */
function longestRising(pairs: readonly [number, number][]): readonly [number, number][] {
  const tops: number[] = [];
  const before = new Array<number>(pairs.length).fill(-1);
  pairs.forEach(([, value], index) => {
    let low = 0;
    for (let high = tops.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (pairs[tops[middle]!]![1] < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? tops[low - 1]! : -1;
    tops[low] = index;
  });
  const rising: [number, number][] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at]!) rising.push(pairs[at]!);
  return rising.reverse();
}
