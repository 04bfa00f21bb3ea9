import type { TextEdit } from '../../text/edit.ts';
import { frontMatter } from '../../text/frontMatter.ts';
import { bundledStyles } from '../render/styleNames.ts';

const field = /^csl[ \t]*:[ \t]*([^\r\n]*?)[ \t]*$/m;

/**
 * The edit that makes the front matter's `csl` name another style: the path of a `.csl` file, or a bundled style's short name, which is written as its
 * address in the CSL repository, since that is what Pandoc can find and Ibid reads without asking anybody. `undefined` when the document has no `csl`.
 */
export function frontMatterStyleEdit(text: string, style: string): TextEdit | undefined {
  const head = frontMatter(text);
  const found = head && field.exec(head.yaml);
  if (!found || found[1] === '') return undefined;
  const end = head.yamlStart + found.index + found[0].trimEnd().length;
  const start = head.yamlStart + found.index + found[0].indexOf(found[1]!, found[0].indexOf(':') + 1);
  return { start, end, text: yamlText(nameForPandoc(style)) };
}

function nameForPandoc(style: string): string {
  const name = Object.hasOwn(bundledStyles, style) ? bundledStyles[style as keyof typeof bundledStyles] : undefined;
  return name === undefined ? style : `https://www.zotero.org/styles/${name}`;
}

function yamlText(value: string): string {
  return /^[\w./-]+$|^https:\/\/[\w./-]+$/.test(value) ? value : JSON.stringify(value);
}
