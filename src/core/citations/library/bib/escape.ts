const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '\u00a0': '~',
};
/** CSL's own markup in texts. https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html */
const markup: Readonly<Record<string, string>> = {
  '<i>': '\\emph{',
  '<b>': '\\textbf{',
  '<sup>': '\\textsuperscript{',
  '<sub>': '\\textsubscript{',
  '<span style="font-variant:small-caps;">': '\\textsc{',
  '<span style="font-variant: small-caps;">': '\\textsc{',
  '<sc>': '\\textsc{',
  '<span class="nocase">': '{',
};
const closing = /^<\/(?:i|b|sup|sub|span|sc)>$/;
const tag = /<\/?(?:i|b|sup|sub|sc|span)(?: [^<>]*)?>/g;

/** A CSL text as LaTeX: special characters escaped, CSL's markup as commands. */
export function latexText(text: string): string {
  const balanced = isBalanced(text);
  const escaped = (plain: string) =>
    plain.replace(/[\\$&%#_~^{}\u00a0]/g, (character) => {
      if (character === '{') return balanced ? '\\{' : '\\textbraceleft{}';
      if (character === '}') return balanced ? '\\}' : '\\textbraceright{}';
      return escapes[character]!;
    });
  if (!hasPairedMarkup(text)) return escaped(text);
  let latex = '';
  let from = 0;
  for (const match of text.matchAll(tag)) {
    latex += escaped(text.slice(from, match.index)) + (closing.test(match[0]) ? '}' : markup[match[0]]!);
    from = match.index + match[0].length;
  }
  return latex + escaped(text.slice(from));
}

/** Whether all tags are CSL's and close in order; else they are taken for plain text. */
function hasPairedMarkup(text: string): boolean {
  const open: string[] = [];
  for (const [found] of text.matchAll(tag)) {
    if (closing.test(found)) {
      if (open.pop() !== found.slice(2, -1)) return false;
    } else if (Object.hasOwn(markup, found)) open.push(/^<([a-z]+)/.exec(found)![1]!);
    else return false;
  }
  return open.length === 0 && text.search(tag) >= 0;
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth++;
    else if (character === '}') depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/**
 * A title as LaTeX. Readers of BibTeX put English titles into sentence case; a record has its title as it is printed, so words with capitals
 * stand in braces, except that of the first word.
 */
export function latexTitle(title: string): string {
  if (hasPairedMarkup(title)) return /\p{Lu}/u.test(title.slice(1)) ? `{${latexText(title)}}` : latexText(title);
  const parts = title.split(/(\s+)/);
  const kept = parts.map((part, index) => /\p{Lu}/u.test(index === 0 ? part.replace(/^[^\p{L}]*\p{L}/u, '') : part));
  let latex = '';
  for (let index = 0; index < parts.length; ) {
    let end = index + 1;
    if (!kept[index]) {
      latex += latexText(parts[index]!);
    } else {
      // Neighbours share their braces.
      while (end + 1 < parts.length && kept[end + 1]) end += 2;
      latex += `{${latexText(parts.slice(index, end).join(''))}}`;
    }
    index = end;
  }
  return latex;
}

/** An address as it is, which BibLaTeX and pandoc read verbatim; only what would unbalance the entry is encoded. */
export function verbatim(text: string): string {
  return text.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character));
}
