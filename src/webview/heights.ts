/** Where the rows of a long list stand: as measured where they have been seen, else as estimated. All in CSS pixels from the top of the list. */
export class Heights {
  readonly #measured = new Map<string, number>();
  #keys: readonly string[] = [];
  #estimates: readonly number[] = [];
  #tops = new Float64Array(1);

  /** The rows from top to bottom, with the height each is thought to have. */
  setRows(keys: readonly string[], estimates: readonly number[]): void {
    this.#keys = keys;
    this.#estimates = estimates;
    this.#sum();
  }

  /** Takes measured heights; whether any differs from what was known. */
  measure(heights: ReadonlyMap<string, number>): boolean {
    let changed = false;
    for (const [key, height] of heights) {
      if (Math.abs((this.#measured.get(key) ?? -1) - height) < 0.5) continue;
      this.#measured.set(key, height);
      changed = true;
    }
    if (changed) this.#sum();
    return changed;
  }

  /** The rows have another width now. */
  forget(): void {
    this.#measured.clear();
    this.#sum();
  }

  /** The top of a row; of the one behind the last: the height of the list. */
  top(index: number): number {
    return this.#tops[Math.max(0, Math.min(index, this.#keys.length))]!;
  }

  get total(): number {
    return this.#tops[this.#keys.length]!;
  }

  /** The row that `y` is in; the first or last one where it lies outside. */
  rowAt(y: number): number {
    let low = 0;
    let high = this.#keys.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.#tops[middle]! <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #sum(): void {
    this.#tops = new Float64Array(this.#keys.length + 1);
    for (const [index, key] of this.#keys.entries())
      this.#tops[index + 1] = this.#tops[index]! + (this.#measured.get(key) ?? this.#estimates[index]!);
  }
}
