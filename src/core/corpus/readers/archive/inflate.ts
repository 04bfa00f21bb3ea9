/** How much of the packed bytes is taken at once; deflate makes at most about a thousand times as much of it. */
const slice = 16_384;

/**
 * Unpacks deflated bytes; `undefined` when they come to more than `most` bytes. Rejects when they are damaged or cut off.
 */
export async function inflate(packed: Uint8Array, most: number): Promise<Uint8Array | undefined> {
  const { Inflate } = await import('fflate');
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    chunks.push(chunk);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length || at === 0; at += slice) {
    stream.push(packed.subarray(at, at + slice), at + slice >= packed.length);
    if (length > most) return undefined;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** The CRC-32 of the bytes, as ZIP has it. ISO 3309 */
export function crc32(bytes: Uint8Array): number {
  const table = Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  });
  let crc = 0xffffffff;
  for (const byte of bytes) crc = table[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
