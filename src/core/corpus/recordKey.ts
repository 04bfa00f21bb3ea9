import type { TextEdit } from '../text/edit.ts';
import { frontMatter } from '../text/frontMatter.ts';
import type { Span } from '../text/span.ts';
import { parseYaml } from '../text/yaml.ts';

/** Where the citation key stands in a record: the value of `id` in a sidecar, or in the front matter of a source. `undefined` when it states none. */
export function recordKeySpan(text: string, isSidecar: boolean): Span | undefined {
  const head = isSidecar ? { yaml: text, yamlStart: 0 } : frontMatter(text);
  const document = head && parseYaml(head.yaml, head.yamlStart)[0];
  const value = document?.value;
  if (!document || typeof value !== 'object' || value === null || !('id' in value) || typeof value.id !== 'string')
    return undefined;
  const { start, end } = document.spanOf(['id']);
  const quoted = /["']/.test(text[start]!) && text[end - 1] === text[start];
  return quoted ? { start: start + 1, end: end - 1 } : { start, end };
}

/** The edit that makes the key in a record another one; `plain` is whether YAML reads it without quotation marks. */
export function recordKeyEdit(text: string, isSidecar: boolean, newKey: string, plain: boolean): TextEdit | undefined {
  const span = recordKeySpan(text, isSidecar);
  if (!span) return undefined;
  const quoted = /["']/.test(text[span.start - 1] ?? '');
  return { ...span, text: quoted || plain ? newKey : JSON.stringify(newKey) };
}
