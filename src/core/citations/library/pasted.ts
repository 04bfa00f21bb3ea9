/** What a pasted text may be; only a guess, made before anything is asked. */
export type PastedKind = 'doi' | 'bib';

/** No text longer than this is taken for entries, in code units: whoever pastes a library wants a file. */
const longest = 200_000;
const entry = /^@(?!comment\b|preamble\b|string\b)[a-z]+\s*[{(]\s*[^\s,{}()"=]+\s*,/i;
/** A DOI by itself, after https://www.crossref.org/blog/dois-and-matching-regular-expressions/. */
const doi = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/[^\s"<>]+)$/i;

/** The DOI that `text` is and nothing else; `undefined` when it is something else. */
export function pastedDoi(text: string): string | undefined {
  return doi.exec(text.trim())?.[1];
}

/** What `text` looks like: a DOI by itself, entries of a `.bib` file, or nothing of ours. */
export function pastedKind(text: string): PastedKind | undefined {
  if (text.length > longest) return undefined;
  const trimmed = text.trim();
  if (pastedDoi(trimmed) !== undefined) return 'doi';
  return entry.test(trimmed) && /[})]$/.test(trimmed) ? 'bib' : undefined;
}
