/** What opens, divides and closes conditionals of TeX's own; `\ifthenelse` and the like are commands with arguments. */
const token =
  /%[^\n]*|\\[^A-Za-z@]|\\let\s*\\[A-Za-z@]+\s*=?\s*\\if(?:true|false)(?![A-Za-z@])|\\(fi|else|if(?:false|true|x|num|dim|odd|cat|mmode|hmode|vmode|inner|void|hbox|vbox|eof|case|defined|csname)?)(?![A-Za-z@])/g;

/** Where the part behind each `\iffalse` ends, after its `\else` or `\fi`, by where it begins; one that is never closed has none. One pass over the text. */
export function leftOut(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: { readonly at: number; readonly isFalse: boolean }[] = [];
  for (const { index, 0: found, 1: name } of text.matchAll(token)) {
    if (name === undefined) continue;
    if (name.startsWith('if')) {
      open.push({ at: index, isFalse: name === 'iffalse' });
      continue;
    }
    const top = name === 'fi' ? open.pop() : open.at(-1);
    if (top?.isFalse && !ends.has(top.at)) ends.set(top.at, index + found.length);
  }
  return ends;
}
