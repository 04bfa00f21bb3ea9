/** No paragraph is looked at further back than this, in code units. */
const reach = 5000;

/** Whether `offset` stands inside an explicit footnote of Markdown: a definition `[^1]: …` or an inline note `^[…]`. */
export function inFootnote(text: string, offset: number): boolean {
  const window = text.slice(Math.max(0, offset - reach), offset);
  const paragraph = window.split(/\n[ \t]*\r?\n/).at(-1)!;
  return /(?:^|\n) {0,3}\[\^[^\]\s]+\]:/.test(paragraph) || inInlineNote(paragraph);
}

function inInlineNote(paragraph: string): boolean {
  const open: boolean[] = [];
  for (const [token] of paragraph.matchAll(/\\[\s\S]|\^?\[|\]/g)) {
    if (token === ']') open.pop();
    else if (token.endsWith('[')) open.push(token === '^[');
  }
  return open.includes(true);
}
