import type { CslItem } from '../item.ts';

/** A record as it is written: key and type first, nothing that is absent. */
export function writtenItem({ id, type, ...rest }: CslItem): Readonly<Record<string, unknown>> {
  const known = Object.entries(rest).filter(([, value]) => value !== undefined && value !== null);
  return { id, type, ...Object.fromEntries(known) };
}
