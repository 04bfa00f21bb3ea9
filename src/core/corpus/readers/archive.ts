import { sentence } from '../../text/sentence.ts';
import { decodeMarkup } from '../decode.ts';
import { type ZipEntry, zipEntries } from './archive/directory.ts';
import { crc32, inflate } from './archive/inflate.ts';
import { UnreadableFile } from './reader.ts';

/** What the text parts of the largest books and reports come to several times over; in bytes. */
const mostBytes = 100_000_000;
const mostEntries = 20_000;

/** The text parts of a ZIP archive, unpacked. */
export class Archive {
  readonly #entries: ReadonlyMap<string, Uint8Array>;

  private constructor(entries: ReadonlyMap<string, Uint8Array>) {
    this.#entries = entries;
  }

  /**
   * Unpacks the entries whose name `wanted` accepts, in memory. Rejects with {@link UnreadableFile} when the file is no whole archive of a document in
   * `format`, is protected, or unpacks to more than any document needs, whatever sizes it states.
   */
  static async open(bytes: Uint8Array, format: string, wanted: (name: string) => boolean): Promise<Archive> {
    if (bytes.length === 0) throw new UnreadableFile(sentence`the file is empty.`);
    if (isCompoundFile(bytes))
      throw new UnreadableFile(
        sentence`it is protected by a password, or in an older format than ${format}. Save it as ${format} without a password.`,
      );
    const entries = zipEntries(bytes, mostEntries + 1);
    if (!entries) throw damaged(format);
    if (entries.length > mostEntries)
      throw new UnreadableFile(sentence`it holds more than ${mostEntries} files, as no ${format} document does.`);
    const unpacked = new Map<string, Uint8Array>();
    let left = mostBytes;
    for (const entry of entries.filter(({ name }) => wanted(name))) {
      const content = await unpack(entry, left, format);
      left -= content.length;
      unpacked.set(entry.name, content);
    }
    return new Archive(unpacked);
  }

  /** The text of an entry; `undefined` when there is none of this name. */
  text(name: string): string | undefined {
    const bytes = this.#entries.get(name);
    return bytes && decodeMarkup(bytes);
  }
}

async function unpack(
  { encrypted, method, size, packed, crc }: ZipEntry,
  most: number,
  format: string,
): Promise<Uint8Array> {
  if (encrypted) throw new UnreadableFile(sentence`it is protected by a password. Save it as ${format} without one.`);
  if (method !== 0 && method !== 8) throw damaged(format);
  let content: Uint8Array | undefined;
  try {
    content = size > most ? undefined : method === 0 ? packed : await inflate(packed, most);
  } catch {
    throw damaged(format);
  }
  if (!content)
    throw new UnreadableFile(
      sentence`it unpacks to more than ${mostBytes / 1e6} MB of text, as no ${format} document does.`,
    );
  if (crc32(content) !== crc) throw damaged(format);
  return content;
}

function damaged(format: string): UnreadableFile {
  return new UnreadableFile(
    sentence`it is no whole ${format} file. It may be damaged or only half copied; fetch or save it again.`,
  );
}

/** Office writes encrypted documents, and those before 2007, as compound files. [MS-CFB] 2.2 */
function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
}
