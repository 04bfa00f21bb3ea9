import * as fc from 'fast-check';

/** Code units that parsers trip over: controls, marks that join or turn, halves of pairs, line ends of other systems. */
const oddities = [
  '\0',
  '\u0007',
  '\u2028',
  '\u2029',
  '\u200d',
  '\u202e',
  '\ufeff',
  '\ud83d',
  '\udc00',
  '\r',
  '\r\n',
  '\u0301',
  'ﬁ',
  '𝔘',
  '\u00a0',
];
/** Names that plain objects have without being asked. */
const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
const ordinary = [
  'a',
  'Ann Lake',
  'key2020',
  '12',
  '-1',
  '1e999',
  ' ',
  '\n',
  '\n\n',
  '\t',
  '  ',
  '“',
  '”',
  '"',
  "'",
  '.',
  ',',
  ':',
  ';',
  '-',
  '–',
];

/** A text made of the pieces a language is written with, of what no writer has thought of, and of one of them many times. */
export function texts(pieces: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...pieces) },
    { weight: 3, arbitrary: fc.constantFrom(...ordinary) },
    { weight: 1, arbitrary: fc.constantFrom(...oddities, ...names) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  );
  const mixed = fc.array(piece, { maxLength: 60 }).map((all) => all.join(''));
  const repeated = fc
    .tuple(fc.array(piece, { minLength: 1, maxLength: 3 }), fc.integer({ min: 2, max: 2000 }), mixed)
    .map(([all, times, rest]) => all.join('').repeat(times).slice(0, 12_000) + rest);
  return fc.oneof({ weight: 5, arbitrary: mixed }, { weight: 1, arbitrary: repeated });
}

/** Files like `samples` with bytes changed, cut out, put in or doubled, and bytes of no file at all. */
export function files(samples: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const change = fc.record({
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 64 }),
    put: fc.uint8Array({ maxLength: 16 }),
  });
  const changed = fc.tuple(fc.constantFrom(...samples), fc.array(change, { maxLength: 8 })).map(([sample, changes]) =>
    changes.reduce((bytes, { place, length, put }) => {
      const at = Math.floor(place * bytes.length);
      return Uint8Array.of(...bytes.subarray(0, at), ...put, ...bytes.subarray(at + length));
    }, sample),
  );
  return fc.oneof({ weight: 5, arbitrary: changed }, { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) });
}
