import assert from 'node:assert/strict';
import { encodeGif } from '../../support/gif.ts';

const [width, height] = [64, 48];

/** A frame of one colour, with one pixel of another. */
function frame(at: number) {
  const rgba = new Uint8Array(width * height * 4).fill(255);
  rgba.set([200, 0, 0, 255], at * 4);
  return { rgba, delay: 100 };
}

describe('An animated GIF', () => {
  it('has its size, its end, and goes on for ever', () => {
    const gif = Buffer.from(encodeGif([frame(0), frame(9)], width, height));
    assert.equal(gif.toString('latin1', 0, 6), 'GIF89a');
    assert.deepEqual([gif.readUInt16LE(6), gif.readUInt16LE(8), gif.at(-1)], [width, height, 0x3b]);
    assert.ok(gif.includes('NETSCAPE2.0'));
  });

  it('spends little on what does not change', () => {
    const still = Array.from({ length: 10 }, () => frame(0));
    const one = encodeGif(still.slice(0, 1), width, height).length;
    assert.ok(encodeGif(still, width, height).length - one < 9 * 160);
  });
});
