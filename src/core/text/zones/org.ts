import { type LineBlock, type LineLanguage, lineZones, type TextLine } from './lineZones.ts';
import type { Zone } from './zone.ts';

/** Blocks whose content is no prose. */
const block = /^\s*#\+begin_(src|example|export|comment)\b/i;
/** Keywords whose value is prose. */
const prose = /^\s*#\+(?:title|subtitle|caption)(?:\[[^\]]*\])?:/i;

const language: LineLanguage = {
  opens: orgBlock,
  inline: [
    [
      'key',
      String.raw`\[\[[a-z]{0,12}cite[a-z]{0,12}\*?:[^[\]\n]{1,2000}\](?:\[[^[\]\n]{0,1000}\])?\]|\[cite(?:\/[\w\/-]{1,80})?:[ \t\n]*|(?<=[\s:;([])@[\p{L}\p{N}_\-.:?!\x60'\/*@+|(){}<>&^$#%~]{1,300}`,
    ],
    ['link', String.raw`\[\[[^\[\]\n]{1,2000}\]|\[fn:[^\]\s:]{1,80}\]|<<<?[^<>\n]{1,300}>>>?`],
    [
      'code',
      // What may stand around the marks of emphasis: org-emphasis-regexp-components.
      String.raw`(?<=^|[\s\-({'"])(?:~[^~\s](?:[^~\n]{0,500}[^~\s])?~|=[^=\s](?:[^=\n]{0,500}[^=\s])?=)(?=$|[\s\-.,:!?;'")}\\[])`,
    ],
    [
      'math',
      String.raw`\\\((?:[^\\\n]|\\[^)]){0,400}\\\)|\\\[(?:[^\\]|\\[^\]]){0,400}\\\]|\$\$[^$]{1,2000}\$\$|(?<![\p{L}\p{N}$])\$[^$\s](?:[^$\n]{0,300}[^$\s])?\$(?![\p{L}\p{N}$])`,
    ],
    [
      'code',
      String.raw`@@[\w-]{1,20}:[^\n]{0,500}?@@|\bsrc_\w{1,30}(?:\[[^\]\n]*\])?\{[^}\n]{0,500}\}|\bcall_\w{1,40}(?:\[[^\]\n]*\])?\([^)\n]{0,500}\)`,
    ],
  ],
};

/** The zones of Org: blocks of code, comments, keywords, drawers, verbatim text, math, links, keys of citations. */
export function orgZones(text: string): Zone[] {
  return lineZones(text, language);
}

function orgBlock({ text }: TextLine): LineBlock | undefined {
  const name = block.exec(text)?.[1]?.toLowerCase();
  if (name) {
    const end = `#+end_${name}`;
    return {
      kind: name === 'comment' ? 'comment' : 'code',
      closes: (line) => (line.text.trim().toLowerCase() === end ? 'with' : undefined),
    };
  }
  const commented = /^\*+(?= COMMENT(?:\s|$))/.exec(text)?.[0].length;
  if (commented !== undefined)
    return {
      kind: 'comment',
      closes: (line) => ((/^\*+(?= )/.exec(line.text)?.[0].length ?? Infinity) <= commented ? 'before' : undefined),
    };
  const environment = /^\s*\\begin\{([\w*]{1,40})\}/.exec(text)?.[1];
  if (environment) {
    const end = `\\end{${environment}}`;
    if (text.trimEnd().endsWith(end)) return { kind: 'math' };
    return { kind: 'math', closes: (line) => (line.text.trim() === end ? 'with' : undefined) };
  }
  if (/^\s*#(?:\s|$)/.test(text)) return { kind: 'comment' };
  if (/^\s*#\+\S/.test(text)) return prose.test(text) ? undefined : { kind: 'command' };
  if (/^\s*:(?:\s|$)/.test(text)) return { kind: 'code' };
  if (/^\s*:[\w-]+:\s*$/.test(text))
    return {
      kind: 'command',
      closes: (line) => (/^\s*:end:\s*$/i.test(line.text) ? 'with' : /^\*+ /.test(line.text) ? 'before' : undefined),
    };
  return undefined;
}
