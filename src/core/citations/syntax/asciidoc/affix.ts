/** Prose escaped for AsciiDoc: marks that could open formatting, macros and references become character references. */
export function escapeAsciidoc(text: string): string {
  return text
    .replace(/&(?=#?[\p{L}\p{N}]+;)|[*`#~^+]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=<)|\{(?=[\w-]+\})/gu, reference)
    .replace(/\[(?=\[)/g, reference);
}

/** Text inside a citation macro, which has no escapes: brackets it cannot hold are left out. */
export function plainInMacro(text: string): string {
  return text
    .replace(/<\/?[ib]>/g, '')
    .replace(/[()[\]]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function reference(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
