/** Who waits for less does not wonder, in milliseconds. */
const unnoticed = 1000;

/** Shows that work is going on as long as something takes longer than a second. */
export class SlowRequests {
  readonly #show: (until: Promise<void>) => void;
  readonly #after: number;
  #slow = 0;
  #ended: (() => void) | undefined;

  /** `show` is called when the first slow work is noticed, with what resolves once none is left. */
  constructor(show: (until: Promise<void>) => void, after = unnoticed) {
    this.#show = show;
    this.#after = after;
  }

  /** Minds a piece of work until it ends, however it ends. */
  watch(work: Promise<unknown>): void {
    let isSlow = false;
    const timer = setTimeout(() => {
      isSlow = true;
      if (this.#slow++ === 0) this.#show(new Promise((resolve) => (this.#ended = resolve)));
    }, this.#after);
    const settled = () => {
      clearTimeout(timer);
      if (isSlow && --this.#slow === 0) this.#ended?.();
    };
    work.then(settled, settled);
  }
}
