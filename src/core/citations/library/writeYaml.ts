/** Writes records as block YAML; small, since records are plain data. */

const plainText = /^[\p{L}_][\p{L}\p{N}_ .,()'’“”–/+-]*$/u;
/** Words that YAML 1.1 readers, pandoc among them, take for something else than text. */
const reserved = /^(?:true|false|yes|no|on|off|null|y|n)$/i;

/** The lines of a map, the first without indentation: it stands after `- `. */
export function yamlMap(value: Readonly<Record<string, unknown>>, indent: string): string[] {
  const lines: string[] = [];
  for (const [key, each] of Object.entries(value)) {
    if (each === undefined || each === null) continue;
    const name = plainText.test(key) && !reserved.test(key) ? key : JSON.stringify(key);
    const inner = yamlLines(each);
    if (inner.length === 1 && !isBlock(each)) lines.push(`${name}: ${inner[0]}`);
    else lines.push(`${name}:`, ...inner.map((line) => (isList(each) ? line : `  ${line}`)));
  }
  return lines.map((line, index) => (index === 0 ? line : indent + line));
}

function yamlLines(value: unknown): string[] {
  if (Array.isArray(value)) {
    if (value.length === 0) return ['[]'];
    // Numbers (the parts of a date) read best on one line.
    if (value.every((each) => typeof each === 'number')) return [`[${value.join(', ')}]`];
    return value.flatMap((each: unknown) => {
      const [first, ...rest] = isMap(each) ? yamlMap(each, '') : yamlLines(each);
      return [`- ${first ?? '{}'}`, ...rest.map((line) => `  ${line}`)];
    });
  }
  if (isMap(value)) return Object.keys(value).length === 0 ? ['{}'] : yamlMap(value, '');
  return [yamlScalar(value)];
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: unknown): boolean {
  return Array.isArray(value);
}

function isBlock(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && !value.every((each) => typeof each === 'number');
  return isMap(value) && Object.keys(value).length > 0;
}

function yamlScalar(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  const plain = plainText.test(value) && !reserved.test(value) && !/\s$/.test(value);
  return plain ? value : JSON.stringify(value);
}
