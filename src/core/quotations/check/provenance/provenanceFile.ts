import type { Finding } from '../../../finding.ts';
import { sentence, told } from '../../../text/sentence.ts';
import { isLocatorLabel } from './labels.ts';
import type { ProvenanceRecord } from './provenance.ts';

/** A provenance file as it was read. */
export interface ReadProvenance {
  readonly records: readonly ProvenanceRecord[];
  /** `provenance.invalid` on lines that cannot be read; they stay in the file. */
  readonly findings: readonly Finding[];
}

/** Reads JSON lines. Marks of a merge conflict are passed over, so that both sides count; a broken line is a finding and hides no other. */
export function readProvenance(text: string): ReadProvenance {
  const records: ProvenanceRecord[] = [];
  const findings: Finding[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    if (line.trim() === '' || /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(line)) continue;
    const record = recordIn(line);
    if (record) records.push(record);
    else findings.push(broken(index, line.length));
  }
  return { records: withoutDoubles(records), findings };
}

/** The text of the file with one more record; unchanged when it has the record already. */
export function appendProvenance(text: string, record: ProvenanceRecord): string {
  const line = lineOf(record);
  if (text.split(/\r?\n/).includes(line)) return text;
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${line}\n`;
}

/** Fields in one order, so that equal records are equal lines. */
function lineOf({ key, label, locator, source, hash, quoted, speaker, when }: ProvenanceRecord): string {
  return JSON.stringify({ key, label, locator, source, hash, quoted, speaker, when });
}

function recordIn(line: string): ProvenanceRecord | undefined {
  const value = parsed(line);
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = value as Record<string, unknown>;
  const { key, label, locator, source, hash, quoted, speaker, when } = fields;
  const required = [key, source, hash, when];
  const optional = [locator, quoted, speaker];
  if (!required.every((field) => typeof field === 'string' && field !== '')) return undefined;
  if (!optional.every((field) => field === undefined || typeof field === 'string')) return undefined;
  if (label !== undefined && !isLocatorLabel(label)) return undefined;
  const known = { key, label, locator, source, hash, quoted, speaker, when };
  return Object.fromEntries(
    Object.entries(known).filter(([, field]) => field !== undefined),
  ) as unknown as ProvenanceRecord;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function withoutDoubles(records: readonly ProvenanceRecord[]): ProvenanceRecord[] {
  return [...new Map(records.map((record) => [lineOf(record), record])).values()];
}

function broken(start: number, length: number): Finding {
  const said = sentence`This line cannot be read as a record of where a quotation came from; it is passed over.`;
  return { code: 'provenance.invalid', severity: 'warning', ...told(said), start, end: start + length };
}
