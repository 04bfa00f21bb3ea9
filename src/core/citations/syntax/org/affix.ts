import { type EmphasisMarks, writeAffix } from '../affix.ts';

/** Org's own escape: a space without width. */
const apart = '\u200b';
const marks: EmphasisMarks = { i: ['/', '/'], b: ['*', '*'] };

/** Prose escaped for Org: what could open emphasis, a link, a citation or a target is kept apart. */
export function escapeOrg(text: string): string {
  return text
    .replace(/(?<![^\s({'"–—-])[*/_=~+](?=\S|$)/gu, `${apart}$&`)
    .replace(/\[(?=\[|cite[/:]|fn:)|<(?=<)/g, `$&${apart}`);
}

/** A prefix or suffix in a citation: nothing in it parts or ends the citation, or is a key, which `mark` begins. */
export function writeOrgAffix(affix: string, mark: '@' | '&'): string {
  const plain = isBalanced(affix) ? affix : affix.replace(/\[/g, '(').replace(/\]/g, ')');
  return writeAffix(plain.replace(/;/g, ','), marks, (text) =>
    escapeOrg(text).replace(mark === '@' ? /@(?=\S)/g : /&(?=\S)/g, `$&${apart}`),
  );
}

/** The inverse of {@link writeOrgAffix}. */
export function readOrgAffix(source: string): string {
  return source
    .replace(
      /(?<![^\s({'"–—-])([*/])(?=[^\s])([^*/\n]*[^\s*/])\1(?![\p{L}\p{N}])/gu,
      (_, mark: string, inner: string) => (mark === '/' ? `<i>${inner}</i>` : `<b>${inner}</b>`),
    )
    .replaceAll(apart, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]]/g)) {
    depth += bracket === '[' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
