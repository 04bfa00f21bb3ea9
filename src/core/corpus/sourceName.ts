import { asciiWord } from '../citations/key.ts';

/** The most characters of a file's name, extension included. */
const longestName = 60;
/** Names that Windows keeps for devices, with any extension. https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A readable file name that every system takes: the words of the first of `wanted` that has any, in small ASCII letters, with hyphens between them,
 * and no name that is in `taken` (or whose sidecar's is). `extension` comes without a dot.
 */
export function sourceName(
  wanted: readonly (string | undefined)[],
  extension: string,
  taken: Iterable<string>,
): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const words = wanted.map(asciiWords).find((each) => each.length > 0) ?? ['source'];
  for (let number = 1; ; number++) {
    const tail = `${number > 1 ? `-${number}` : ''}.${extension}`;
    const name = cut(words, longestName - tail.length) + tail;
    if (!used.has(name) && !used.has(`${name}.yaml`)) return name;
  }
}

function asciiWords(text = ''): string[] {
  const words = text
    .replace(/['’](?=\p{L})/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(asciiWord)
    .filter((word) => word !== '');
  return words.length === 1 && reserved.test(words[0]!) ? ['source', ...words] : words;
}

/** As many whole words as fit, at least a piece of the first. */
function cut(words: readonly string[], most: number): string {
  let name = words[0]!.slice(0, most);
  for (const word of words.slice(1)) {
    if (name.length + 1 + word.length > most) break;
    name += `-${word}`;
  }
  return name;
}
