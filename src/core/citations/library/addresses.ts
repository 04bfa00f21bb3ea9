import { spanAt } from '../../text/span.ts';
import { comparableAddress } from '../forms/webAddress.ts';
import type { CslItem } from '../item.ts';
import type { LoadedFile } from './join.ts';

const address = /https?:\/\/[^\s<>"{}|^`]+/gi;
const resolver = /^https?:\/\/(?:dx\.)?doi\.org\//i;
const doi = /\b10\.\d{4,9}\/[^\s<>"{},|^`]+/g;

/** Finds entries by the address they have on the web; what a file says is kept as long as its text is the same. */
export class AddressBook {
  readonly #known = new WeakMap<LoadedFile, ReadonlyMap<string, readonly string[]>>();

  /** The keys of entries of `files` in whose text the address or its DOI stands: candidates for {@link isAt}. */
  keysAt(files: Iterable<LoadedFile>, address: string): string[] {
    const wanted = comparableAddress(address);
    return [...files].flatMap((file) => this.#of(file).get(wanted) ?? []);
  }

  #of(file: LoadedFile): ReadonlyMap<string, readonly string[]> {
    const known = this.#known.get(file) ?? addressesOf(file);
    this.#known.set(file, known);
    return known;
  }
}

/** Whether the URL or the DOI of a record is the address. */
export function isAt(item: CslItem, address: string): boolean {
  return addressesAt(item).includes(comparableAddress(address));
}

/** The ids of records by their addresses, as {@link comparableAddress} gives them; of several records with one address, the first. */
export function idsByAddress(items: Iterable<CslItem>): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const item of items) for (const at of addressesAt(item)) if (!ids.has(at)) ids.set(at, item.id);
  return ids;
}

/** The addresses of a record, as they are compared. */
function addressesAt({ URL, DOI }: CslItem): string[] {
  return [
    ...(URL === undefined ? [] : [comparableAddress(URL)]),
    ...(DOI === undefined ? [] : [comparableAddress(`https://doi.org/${DOI.replace(resolver, '')}`)]),
  ];
}

/** The keys of the entries of a bibliography file by the addresses and DOIs in their text; one address may stand in several entries. Linear in the length. */
function addressesOf({ text, read }: LoadedFile): ReadonlyMap<string, readonly string[]> {
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
