import type { FileFinding } from '../finding.ts';
import { parseYaml } from '../text/yaml.ts';
import { classify } from './clutter.ts';
import { inferRecord } from './metadata.ts';
import { passagesOf } from './passages.ts';
import type { Reader } from './readers/reader.ts';
import { type Record, readRecord } from './record.ts';
import type { Passage } from './source.ts';

/** A source before its record is merged and its key made. */
export interface ReadSource {
  readonly uri: string;
  readonly sidecar?: string;
  /** Stated in the sidecar, then in the front matter. */
  readonly given: Record;
  readonly inferred: Record;
  readonly passages: readonly Passage[];
  readonly findings: readonly FileFinding[];
}

/** The sidecar of a source, as a file. */
export interface Sidecar {
  readonly uri: string;
  readonly text: string;
}

/** Reads one source with its sidecar. A record that cannot be read becomes findings in the file that holds it; the text is read all the same. */
export function readSource(uri: string, text: string, reader: Reader, sidecar?: Sidecar): ReadSource {
  const { blocks, record: head, marked } = reader.read(text);
  const fromHead = readRecord(head);
  const fromSidecar = sidecar ? readRecord(parseYaml(sidecar.text)[0]) : { record: {}, findings: [] };
  const given: Record = { ...fromHead.record, ...fromSidecar.record };
  const title = typeof given.title === 'string' ? given.title : undefined;
  const kinds = classify(blocks, marked, title);
  return {
    uri,
    sidecar: sidecar?.uri,
    given,
    inferred: inferRecord(blocks, kinds),
    passages: passagesOf(uri, blocks, kinds),
    findings: [
      ...fromHead.findings.map((finding) => ({ ...finding, uri })),
      ...fromSidecar.findings.map((finding) => ({ ...finding, uri: sidecar!.uri })),
    ],
  };
}
