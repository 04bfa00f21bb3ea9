import type { Clock } from '../ports.ts';
import { inSlices, slices } from '../slices.ts';
import { packSketch, sketching, sketchOf, type TextSketch, unpackSketch } from './sketch.ts';
import type { Source } from './source.ts';

/** What of each source is compared with others, made once. */
export class Sketches {
  readonly #clock: Clock;
  readonly #made = new WeakMap<Source, TextSketch>();
  /** Those that were stored. */
  readonly #packed = new WeakMap<Source, string>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The sketch of a source. */
  of(source: Source): TextSketch {
    return this.#known(source) ?? this.#keep(source, sketchOf(source.uri, source.passages));
  }

  /** Makes, in slices, those that are not known yet. */
  async make(sources: Iterable<Source>): Promise<void> {
    const pause = slices(this.#clock);
    for (const source of sources) {
      if (!this.#made.has(source) && !this.#packed.has(source)) await this.inSlices(source);
      await pause();
    }
  }

  /** As `of`, made in slices. */
  async inSlices(source: Source): Promise<TextSketch> {
    const known = this.#known(source);
    if (known) return known;
    return this.#keep(source, await inSlices(sketching(source.uri, source.passages), slices(this.#clock)));
  }

  /** The sketch of a source as it is stored. */
  packed(source: Source): string {
    return this.#packed.get(source) ?? packSketch(this.of(source));
  }

  /** Takes the sketch of a source as it was stored. */
  restore(source: Source, packed: string): void {
    this.#packed.set(source, packed);
  }

  #known(source: Source): TextSketch | undefined {
    const packed = this.#packed.get(source);
    return (
      this.#made.get(source) ??
      (packed === undefined ? undefined : this.#keep(source, unpackSketch(source.uri, packed)))
    );
  }

  #keep(source: Source, sketch: TextSketch): TextSketch {
    this.#made.set(source, sketch);
    return sketch;
  }
}
