/** What is known of where a text was found. */
export interface Found {
  /** As the user gave it. */
  readonly url?: string;
  /** The address that it was fetched from. */
  readonly fetched?: string;
  /** What the page states as its own address. */
  readonly stated?: unknown;
}

/** `/20240131120000/https://…`, with marks such as `id_` after the time: how archives that follow Memento name their copies. https://www.rfc-editor.org/rfc/rfc7089 */
const copyOf = /^https?:\/\/[^/]+\/(?:[^?#]*\/)?\d{8,14}(?:[a-z]{2}_)?\/(https?:\/{1,2}.+)$/i;
/** `https://archive.ph/2024.01.31-120000/https://…` */
const dottedCopyOf = /^https?:\/\/[^/]+\/\d{4}\.\d\d\.\d\d-\d{6}\/(https?:\/{1,2}.+)$/i;
/** Archives whose addresses need not name the page. */
const shortCopy =
  /^https?:\/\/(?:perma\.cc\/[\w]{4}-[\w]{4}|archive\.(?:today|ph|is|md|li|vn|fo)\/[A-Za-z0-9]{4,6}|ghostarchive\.org\/archive\/[\w-]+)\/?$/i;

/** Whether the address is that of one archived copy; with the address of the page, where it names it. */
export function archivedCopy(address: string): { readonly original?: string } | undefined {
  const original = (copyOf.exec(address) ?? dottedCopyOf.exec(address))?.[1]?.replace(/^(https?:\/)(?!\/)/i, '$1/');
  if (original !== undefined) return { original };
  return shortCopy.test(address) ? {} : undefined;
}

/**
 * `URL` and `archive-URL` as far as they are proved: an archived copy is one by its address, and the page is the one that the user, the copy's address or the copy itself names. What nothing
 * proves is left out.
 */
export function foundAt({ url, fetched, stated }: Found): { readonly URL?: string; readonly 'archive-URL'?: string } {
  const page = typeof stated === 'string' && /^https?:/i.test(stated) ? stated : undefined;
  const known = [url, fetched, page].filter((address) => address !== undefined);
  const archive = known.find((address) => archivedCopy(address));
  const given = url ?? fetched;
  if (archive === undefined) return given === undefined ? {} : { URL: given };
  const original = known.find((address) => !archivedCopy(address)) ?? archivedCopy(archive)?.original;
  return { ...(original === undefined ? {} : { URL: original }), 'archive-URL': archive };
}
