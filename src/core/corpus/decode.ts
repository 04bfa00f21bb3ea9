/** The text of a file: UTF-8 or UTF-16 by its byte order mark or its zero bytes, UTF-8 when it is valid, else a Windows code page. The mark is dropped. */
export function decode(bytes: Uint8Array): string {
  return decodeAs(undefined, bytes);
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
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const wide = wideWithoutMark(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  return strictly(declared, bytes) ?? strictly('utf-8', bytes) ?? new TextDecoder(codePageOf(bytes)).decode(bytes);
}

/** `undefined` when the bytes are no such text, or the name is of no encoding (or of UTF-16, which they would have shown). */
function strictly(encoding: string | undefined, bytes: Uint8Array): string | undefined {
  if (encoding === undefined || /^utf-?16|^ucs-?2/i.test(encoding)) return undefined;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
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

/** Cyrillic text has nearly all its letters above 0xBF, small ones from 0xE0 on (in KOI8-R the capitals); Western text few of them. */
function codePageOf(bytes: Uint8Array): 'windows-1252' | 'windows-1251' | 'koi8-r' {
  let plain = 0;
  let lower = 0;
  let upper = 0;
  for (const byte of bytes.subarray(0, 100_000)) {
    if ((byte | 32) >= 97 && (byte | 32) <= 122) plain++;
    else if (byte >= 0xe0) upper++;
    else if (byte >= 0xc0) lower++;
  }
  if (lower + upper < plain || lower + upper < 4) return 'windows-1252';
  return upper >= lower ? 'windows-1251' : 'koi8-r';
}
