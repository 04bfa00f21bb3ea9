import { createRequire } from 'node:module';

type Colour = readonly number[];

/** What is used of `gifenc`, which comes without types, and whose default export depends on who loads it. */
interface Gifenc {
  GIFEncoder(): {
    writeFrame(index: Uint8Array, width: number, height: number, options: object): void;
    finish(): void;
    bytes(): Uint8Array;
  };
  quantize(rgba: Uint8Array, colours: number): Colour[];
  applyPalette(rgba: Uint8Array, palette: readonly Colour[]): Uint8Array;
}

const gifenc: Gifenc = createRequire(import.meta.url)('gifenc');

/** A picture and how long it is seen. */
export interface Frame {
  /** Four bytes a pixel, rows from the top. */
  readonly rgba: Uint8Array;
  /** Milliseconds. */
  readonly delay: number;
}

/** The last colour of the palette stands for what has not changed since the frame before. */
const unchanged = 255;

/** An animated GIF that begins again at its end: one palette for all frames, and of each only what has changed. */
export function encodeGif(frames: readonly Frame[], width: number, height: number): Uint8Array {
  const palette = gifenc.quantize(sampled(frames), unchanged);
  while (palette.length <= unchanged) palette.push([0, 0, 0]);
  const colours = palette.slice(0, unchanged);
  const gif = gifenc.GIFEncoder();
  let before: Uint8Array | undefined;
  for (const { rgba, delay } of frames) {
    const index = gifenc.applyPalette(rgba, colours);
    const shown = before ? index.map((colour, at) => (colour === before![at] ? unchanged : colour)) : index;
    gif.writeFrame(shown, width, height, {
      ...(before ? { transparent: true, transparentIndex: unchanged } : { palette }),
      delay,
      dispose: 1,
    });
    before = index;
  }
  gif.finish();
  return gif.bytes();
}

/** Pixels of a few frames, from which the palette is made. */
function sampled(frames: readonly Frame[]): Uint8Array {
  const chosen = frames.filter((_, index) => index % Math.ceil(frames.length / 6) === 0 || index === frames.length - 1);
  const all = new Uint8Array(chosen.reduce((sum, { rgba }) => sum + rgba.length, 0));
  let at = 0;
  for (const { rgba } of chosen) {
    all.set(rgba, at);
    at += rgba.length;
  }
  return all;
}
