/** How a language marks the two kinds of emphasis CSL's affixes may have, `<i>` and `<b>`. */
export interface EmphasisMarks {
  readonly i: readonly [string, string];
  readonly b: readonly [string, string];
}

/** Text of the model on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * Writes an affix of the model, which is plain text with CSL's `<i>` and `<b>`: its text escaped for the language, its emphasis in the language's marks.
 * Tags that do not pair are text.
 */
export function writeAffix(affix: string, marks: EmphasisMarks, escapeText: (text: string) => string): string {
  const text = oneLine(affix);
  const parts = text.split(/(<\/?[ib]>)/);
  if (!pairUp(parts)) return escapeText(text);
  return parts
    .map((part) => {
      const tag = /^<(\/?)([ib])>$/.exec(part);
      return tag ? marks[tag[2] as 'i' | 'b'][tag[1] === '' ? 0 : 1] : escapeText(part);
    })
    .join('');
}

/** Whether every tag among `parts` closes, none stands in one of its kind and none is empty. */
function pairUp(parts: readonly string[]): boolean {
  const open: string[] = [];
  for (const [index, part] of parts.entries()) {
    if (part === '<i>' || part === '<b>') {
      if (open.includes(part) || parts[index + 1]?.trim() !== parts[index + 1] || parts[index + 1] === '') return false;
      open.push(part);
    } else if (part === '</i>' || part === '</b>') {
      if (open.pop() !== part.replace('/', '') || parts[index - 1]?.trim() !== parts[index - 1]) return false;
    }
  }
  return open.length === 0;
}

/** Whether a suffix sticks to what stands before it: closing punctuation by itself. */
export function sticks(suffix: string): boolean {
  return /^[,.:!?)](?:\s|$)/.test(suffix);
}
