import type { Finding } from '../finding.ts';
import { frontMatter } from '../text/frontMatter.ts';
import { type Said, sentence, told } from '../text/sentence.ts';
import type { Span } from '../text/span.ts';
import type { YamlDocument } from '../text/yaml.ts';
import { readField } from './recordFields.ts';

/** The fields a person stated about a source, by CSL variable. */
export type Record = Readonly<globalThis.Record<string, unknown>>;

/** Front matter that is not bibliographic: what documents say to the tools that render them. */
const notBibliographic = new Set([
  'bibliography',
  'csl',
  'lang',
  'format',
  'output',
  'toc',
  'tags',
  'aliases',
  'nocite',
  'execute',
]);
const otherNames: Readonly<globalThis.Record<string, string>> = {
  date: 'issued',
  url: 'URL',
  doi: 'DOI',
  lang: 'language',
};

/** Reads a record out of YAML. Each mistake is a finding at its place; the other fields stand. */
export function readRecord(yaml: YamlDocument | undefined): {
  readonly record: Record;
  readonly findings: readonly Finding[];
} {
  if (!yaml) return { record: {}, findings: [] };
  if (yaml.problems.length > 0)
    return { record: {}, findings: yaml.problems.map((problem) => finding(problem, problem.message)) };
  const { value } = yaml;
  if (value === undefined || value === null || value === '') return { record: {}, findings: [] };
  if (typeof value !== 'object' || Array.isArray(value)) {
    return {
      record: {},
      findings: [finding(yaml, sentence`expected fields such as title: and author:, one to a line.`)],
    };
  }
  const record: globalThis.Record<string, unknown> = {};
  const findings: Finding[] = [];
  for (const [name, raw] of Object.entries(value)) {
    const field = otherNames[name] ?? name;
    if (notBibliographic.has(name) && field === name) continue;
    const read = readField(field, raw);
    if (read.bad) findings.push(finding(yaml.spanOf([name]), read.bad));
    else if (read.value !== undefined && !(field in record && field !== name)) record[field] = read.value;
  }
  return { record, findings };
}

function finding({ start, end }: Span, problem: Said): Finding {
  return {
    code: 'source.invalid-metadata',
    severity: 'error',
    ...told(sentence`The record of this source: ${problem}`),
    start,
    end,
  };
}

/** An edit that writes a source's citation key down: into its sidecar, its front matter, or a new sidecar. */
export interface KeyEdit {
  readonly place: 'sidecar' | 'source';
  readonly create: boolean;
  readonly start: number;
  readonly text: string;
}

/**
 * Where `id: key` goes: into the sidecar where there is one (`sidecarText`), into the front matter of a Markdown source, else into a new sidecar.
 * Comments, order and everything else stay as they are.
 */
export function keyEdit(
  key: string,
  source: { readonly text: string; readonly hasFrontMatter: boolean },
  sidecarText?: string,
): KeyEdit {
  const line = `id: ${key}\n`;
  if (sidecarText !== undefined) {
    const start = /^(?:\uFEFF?(?:%[^\n]*\n)*---[ \t]*\r?\n)?/.exec(sidecarText)![0].length;
    return { place: 'sidecar', create: false, start, text: line };
  }
  if (!source.hasFrontMatter) return { place: 'sidecar', create: true, start: 0, text: line };
  const head = frontMatter(source.text);
  return head
    ? { place: 'source', create: false, start: head.yamlStart, text: line }
    : { place: 'source', create: false, start: 0, text: `---\n${line}---\n\n` };
}
