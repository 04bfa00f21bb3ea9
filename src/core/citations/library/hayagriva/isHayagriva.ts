/** No more than this of a file is looked at, in code units. */
const reach = 20_000;
const topLine = /^(?!\s|#|---|%|-[ \t])[^\r\n]*$/m;
const blockKey = /^(?:"[^"]*"|'[^']*'|[^\s:#][^:\r\n]*(?::[^\s:\r\n][^:\r\n]*)*):[ \t]*(?:&\S+[ \t]*)?(?:#.*)?$/;
const flowKey = /^[^\s:#][^{}\r\n]*:[ \t]*\{[^\r\n]*\btype[ \t]*:/;

/** Whether a YAML text is a bibliography of Typst's own format: a map from keys to entries, where CSL YAML has a list. */
export function isHayagriva(text: string): boolean {
  const head = text.slice(0, reach).replace(/^\uFEFF/, '');
  const first = topLine.exec(head)?.[0];
  if (first === undefined) return false;
  if (flowKey.test(first)) return true;
  return blockKey.test(first) && !/^references\s*:/.test(first) && /^[ \t]+["']?type["']?[ \t]*:[ \t]*\S/m.test(head);
}
