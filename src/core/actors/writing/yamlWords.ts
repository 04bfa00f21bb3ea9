/** Writes values as a person writes them in an actor file: plainly where that is safe, else in quotes. */

const plainText = /^[\p{L}_][\p{L}\p{N}\p{M}_ .()'’“”–/+-]*$/u;
/** Words that readers of YAML, other than Ibid's own, take for something else than text. */
const reserved = /^(?:true|false|yes|no|on|off|null|y|n)$/i;

/** `value` on one line: texts plain or quoted, lists in brackets, maps in braces. `quote` is put around every text. */
export function inFlow(value: unknown, quote: '"' | "'" | '' = ''): string {
  if (Array.isArray(value)) return `[${value.map((each) => inFlow(each, quote)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).filter(([, each]) => each !== undefined);
    return pairs.length === 0
      ? '{}'
      : `{ ${pairs.map(([key, each]) => `${inFlow(key)}: ${inFlow(each, quote)}`).join(', ')} }`;
  }
  return scalar(String(value ?? ''), quote);
}

function scalar(text: string, quote: '"' | "'" | ''): string {
  if (quote === "'" && !/[\p{Cc}\u2028\u2029]/u.test(text)) return `'${text.replaceAll("'", "''")}'`;
  const isPlain = quote === '' && plainText.test(text) && !reserved.test(text) && !/\s$/.test(text);
  return isPlain ? text : quoted(text);
}

/** JSON's strings are YAML's, but for the controls that only YAML wants escaped. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Whether `source`, a scalar as it stands in block style, reads the same between brackets. */
export function standsInFlow(source: string): boolean {
  return /^(?:"[^\n]*"|'[^\n]*')$/.test(source) || plainText.test(source);
}

/** The lines of a field in block style, without a line end after the last: a list of maps has one on each line. */
export function fieldLines(field: string, value: unknown, lineEnd: string): string {
  const ofMaps = Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'object');
  if (!ofMaps) return `${inFlow(field)}: ${inFlow(value)}`;
  return [`${inFlow(field)}:`, ...value.map((each) => `  - ${inFlow(each)}`)].join(lineEnd);
}
