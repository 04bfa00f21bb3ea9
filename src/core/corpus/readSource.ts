import type { FileFinding } from '../finding.ts';
import { inSlices } from '../slices.ts';
import { joinedSentence, type Sentence, sentence, told } from '../text/sentence.ts';
import { parseYaml } from '../text/yaml.ts';
import { classifying } from './clutter.ts';
import { withoutLongBlocks } from './longBlocks.ts';
import { inferRecord } from './metadata.ts';
import type { FixedNumbers } from './numbers/numberings.ts';
import { passagesOf } from './passages.ts';
import { Breath } from './readers/breath.ts';
import type { Reader } from './readers/reader.ts';
import { type Record, readRecord } from './record.ts';
import type { Passage, TextHome } from './source.ts';

/** A source before its record is merged and its key made. */
export interface ReadSource {
  readonly uri: string;
  readonly sidecar?: string;
  /** Stated in the sidecar, then in the front matter. */
  readonly given: Record;
  /** Stated by the file in the way of its format: a page's metadata, a document's properties. */
  readonly stated: Record;
  readonly inferred: Record;
  readonly textHome: TextHome;
  readonly passages: readonly Passage[];
  readonly findings: readonly FileFinding[];
  /** Absent when the numbers of its paragraphs are fixed nowhere. */
  readonly fixed?: FixedNumbers;
}

/** The sidecar of a source, as a file. */
export interface Sidecar {
  readonly uri: string;
  readonly text: string;
}

/**
 * Reads one source with its sidecar. A record that cannot be read becomes findings in the file that holds it; the text is read all the same. Rejects
 * when the reader cannot read the file.
 */
export async function readSource(
  uri: string,
  bytes: Uint8Array,
  reader: Reader,
  sidecar?: Sidecar,
  signal?: AbortSignal,
): Promise<ReadSource> {
  const file = await reader.read(bytes, signal);
  const { record: head, stated = {}, marked, furnished, textHome, usualType, problem } = file;
  const fromHead = readRecord(head);
  const fromSidecar = sidecar ? readRecord(parseYaml(sidecar.text)[0]) : { record: {}, findings: [] };
  const given: Record = { ...fromHead.record, ...fromSidecar.record };
  const title = given.title ?? stated.title;
  const blocks = withoutLongBlocks(file.blocks, file.text);
  const breath = new Breath(signal);
  const steps = classifying(blocks, marked, typeof title === 'string' ? title : undefined, furnished);
  const kinds = await inSlices(steps, () => breath.take());
  return {
    uri,
    sidecar: sidecar?.uri,
    given,
    stated,
    inferred: { ...inferRecord(blocks, kinds), ...(usualType ? { type: usualType } : {}) },
    textHome,
    passages: await passagesOf(uri, blocks, kinds, breath),
    findings: [
      ...(problem === undefined ? [] : [unread(uri, problem)]),
      ...(problem === undefined && blocks.length === 0 && bytes.length > 0 ? [unread(uri, noText())] : []),
      ...fromHead.findings.map((finding) => ({ ...finding, uri })),
      ...fromSidecar.findings.map((finding) => ({ ...finding, uri: sidecar!.uri })),
    ],
  };
}

/** A file that is empty says so itself. */
function noText(): Sentence {
  return sentence`no text was found in it. Open it in the program that made it, and save it again or as another format.`;
}

function unread(uri: string, problem: Sentence): FileFinding {
  const said = joinedSentence([decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)), problem], ': ');
  return { uri, code: 'source.unreadable', severity: 'warning', ...told(said), start: 0, end: 0 };
}
