const literal = /^[\p{L}\p{N}\p{M}\p{Pc}\-.:]+$/u;

/** Whether `@key` means the key and all of it: Typst leaves a trailing `.` or `:` to the sentence. */
export function canBeReferred(key: string): boolean {
  return literal.test(key) && !/[.:]$/.test(key);
}

/** Whether `<key>` is a label. */
export function isLabelLiteral(key: string): boolean {
  return literal.test(key);
}

/** The key as a label in code: `<key>`, or `label("a/b")` for what the short form cannot hold. */
export function labelOf(key: string): string {
  return literal.test(key) ? `<${key}>` : `label("${key.replace(/["\\]/g, '\\$&')}")`;
}

/** Prefixes people give the labels of figures, sections and the like. */
const referencePrefix =
  /^(?:fig|tab|tbl|table|eq|eqn|equation|sec|section|chap|ch|lst|lis|thm|lem|def|cor|prop|prf|app|fn|alg)[:-]/i;
const definedLabel = /<([\p{L}\p{N}\p{M}\p{Pc}\-.:]+)>/gu;

/** A test for labels that are no citation keys: those the text defines and those named like one. */
export function typstLabels(text: string): (key: string) => boolean {
  const defined = new Set<string>();
  for (const match of text.matchAll(definedLabel)) {
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    // An argument names a label, it does not define one.
    if (!/[(,:]\s*$/.test(before)) defined.add(match[1]!);
  }
  return (key) => defined.has(key) || referencePrefix.test(key);
}
