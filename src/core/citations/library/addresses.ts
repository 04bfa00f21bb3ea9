import { spanAt } from '../../text/span.ts';
import { comparableAddress } from '../forms/webAddress.ts';
import type { LoadedFile } from './join.ts';

const address = /https?:\/\/[^\s<>"{}|^`]+/gi;
const doi = /\b10\.\d{4,9}\/[^\s<>"{},|^`]+/g;

/** The keys of the entries of a bibliography file by the addresses and DOIs in their text; one address may stand in several entries. Linear in the length. */
export function addressesOf({ text, read }: LoadedFile): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, string[]>();
  const add = (written: string, at: number) => {
    const key = spanAt(read.entries, at)?.key;
    const same = comparableAddress(written.replace(/\\(?=[%&#_~$/])/g, '').replace(/[.,;]+$/, ''));
    const known = keys.get(same);
    if (key === undefined || known?.includes(key)) return;
    if (known) known.push(key);
    else keys.set(same, [key]);
  };
  for (const match of text.matchAll(address)) add(match[0], match.index);
  for (const match of text.matchAll(doi)) add(`https://doi.org/${match[0]}`, match.index);
  return keys;
}
