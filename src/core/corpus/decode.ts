import { sentence } from '../text/sentence.ts';
import type { Breath } from './readers/breath.ts';
import { UnreadableFile } from './readers/reader.ts';

/** More text than any book or transcript has; its passages would not fit into memory several at a time. In bytes. */
const mostBytes = 50_000_000;

/** The text of a file: UTF-8 or UTF-16 by its byte order mark or its zero bytes, UTF-8 when it is valid, else Japanese of before Unicode or a Windows code page. The mark is dropped. Throws {@link UnreadableFile} above 50 MB. */
export function decode(bytes: Uint8Array): string {
  return decodeAs(undefined, bytes);
}

/** So many bytes are decoded at once. */
const decodedTogether = 1 << 18;

/** The same as {@link decode}, with a breath between the pieces of a long UTF-8 text, so that others have their turn. */
export async function decodeInSlices(bytes: Uint8Array, breath: Breath): Promise<string> {
  if (bytes.length <= decodedTogether || bytes.length > mostBytes || wideWithoutMark(bytes)) return decode(bytes);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += decodedTogether) {
    try {
      pieces.push(decoder.decode(bytes.subarray(at, at + decodedTogether), { stream: true }));
    } catch {
      return decode(bytes);
    }
    await breath.take();
  }
  try {
    return pieces.join('') + decoder.decode();
  } catch {
    return decode(bytes);
  }
}

/** The text of an HTML or XML file: by its byte order mark, else as it declares in its first kilobytes, else as {@link decode} reads it. */
export function decodeMarkup(bytes: Uint8Array): string {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  const declared =
    /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1];
  return decodeAs(declared, bytes);
}

function decodeAs(declared: string | undefined, bytes: Uint8Array): string {
  if (bytes.length > mostBytes)
    throw new UnreadableFile(
      sentence`it holds ${Math.round(bytes.length / 1e6)} MB of text, and files of more than ${mostBytes / 1e6} MB are not read. Divide it into smaller files.`,
    );
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const wide = wideWithoutMark(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  return (
    strictly(declared, bytes) ??
    strictly('utf-8', bytes) ??
    japanese(bytes) ??
    whole(new TextDecoder(codePageOf(bytes)), bytes)
  );
}

/** What Windows-1252 has at 0x80 to 0x9F. https://encoding.spec.whatwg.org/index-windows-1252.txt */
const westernSigns = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Decoded as the standard says: Node reads Windows-1252, and all that pages declare as Latin-1, without its quotation marks and dashes. */
function whole(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string {
  const text = decoder.decode(bytes);
  return decoder.encoding === 'windows-1252'
    ? text.replace(/[\x80-\x9f]/g, (sign: string) => westernSigns[sign.charCodeAt(0) - 0x80]!)
    : text;
}

/** Japanese of before Unicode, which shows by its hiragana; `undefined` for anything else. */
function japanese(bytes: Uint8Array): string | undefined {
  for (const encoding of ['shift_jis', 'euc-jp']) {
    const text = strictly(encoding, bytes);
    const sample = text?.slice(0, 100_000) ?? '';
    const hiragana = sample.match(/[ぁ-ん]/g)?.length ?? 0;
    if (hiragana >= 3 && hiragana * 6 > (sample.match(/\P{ASCII}/gu)?.length ?? 0)) return text;
  }
  return undefined;
}

/** `undefined` when the bytes are no such text, or the name is of no encoding (or of UTF-16, which they would have shown). */
function strictly(encoding: string | undefined, bytes: Uint8Array): string | undefined {
  if (encoding === undefined || /^utf-?16|^ucs-?2/i.test(encoding)) return undefined;
  try {
    return whole(new TextDecoder(encoding, { fatal: true }), bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 of a text in a Western script has a zero in every other byte; no other text has zeros. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 2000);
  if (sample.length < 4) return undefined;
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index & 1]!++;
  });
  const most = sample.length * 0.2;
  if (zeros[1]! > most && zeros[0]! === 0) return 'utf-16le';
  return zeros[0]! > most && zeros[1]! === 0 ? 'utf-16be' : undefined;
}

/**
 * Cyrillic words have all their letters above 0xBF, small ones from 0xE0 on (in KOI8-R the capitals); Western words with such letters have plain ones too.
 * Words of plain letters only may be markup and prove nothing.
 */
function codePageOf(bytes: Uint8Array): 'windows-1252' | 'windows-1251' | 'koi8-r' {
  let [plain, lower, upper] = [0, 0, 0];
  let [plainInWord, highInWord] = [0, 0];
  for (const byte of bytes.subarray(0, 1_000_000)) {
    if ((byte | 32) >= 97 && (byte | 32) <= 122) plainInWord++;
    else if (byte >= 0xc0) {
      highInWord++;
      if (byte >= 0xe0) upper++;
      else lower++;
    } else {
      if (highInWord > 0) plain += plainInWord;
      plainInWord = highInWord = 0;
    }
  }
  if (lower + upper < plain || lower + upper < 4) return 'windows-1252';
  return upper >= lower ? 'windows-1251' : 'koi8-r';
}
