const prime1 = 0x9e3779b1;
const prime2 = 0x85ebca77;
const prime3 = 0xc2b2ae3d;
const prime4 = 0x27d4eb2f;
const prime5 = 0x165667b1;

/**
 * xxHash32 of `bytes` with seed 0, as an unsigned number; for little-endian machines. By the specification of Yann Collet,
 * https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md. Fastest where `bytes` begins at a multiple of four in its buffer.
 */
export function xxHash32(bytes: Uint8Array): number {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >>> 2);
  let hash = (stripes(words) + aligned.length) | 0;
  for (let at = words.length & ~3; at < words.length; at++)
    hash = Math.imul(rotated(hash + Math.imul(words[at]!, prime3), 17), prime4);
  for (let at = aligned.length & ~3; at < aligned.length; at++)
    hash = Math.imul(rotated(hash + Math.imul(aligned[at]!, prime5), 11), prime1);
  hash = Math.imul(hash ^ (hash >>> 15), prime2);
  hash = Math.imul(hash ^ (hash >>> 13), prime3);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The four lanes over all whole groups of four words. */
function stripes(words: Uint32Array): number {
  const whole = words.length & ~3;
  if (whole === 0) return prime5 | 0;
  let [a, b, c, d] = [(prime1 + prime2) | 0, prime2 | 0, 0, -prime1 | 0];
  for (let at = 0; at < whole; at += 4) {
    a = lane(a, words[at]!);
    b = lane(b, words[at + 1]!);
    c = lane(c, words[at + 2]!);
    d = lane(d, words[at + 3]!);
  }
  return (rotated(a, 1) + rotated(b, 7) + rotated(c, 12) + rotated(d, 18)) | 0;
}

function lane(sum: number, word: number): number {
  return Math.imul(rotated((sum + Math.imul(word, prime2)) | 0, 13), prime1);
}

function rotated(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
