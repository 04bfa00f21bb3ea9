import type { ViewEvent } from '../events.ts';
import type { Asked, CorpusStatus } from '../protocol.ts';
import { isEmpty, type ViewState } from '../state.ts';
import type { Wording } from '../wording.ts';
import { button, element, icon, part } from './element.ts';

/** What state the corpus is in: always while that needs attention, and as a count while the box is empty. */
export class CorpusStatusPart {
  readonly #area = part('status');
  readonly #wording: Wording;
  readonly #dispatch: (event: ViewEvent) => void;
  #shown: CorpusStatus | undefined;

  constructor(wording: Wording, dispatch: (event: ViewEvent) => void) {
    this.#wording = wording;
    this.#dispatch = dispatch;
  }

  render(state: ViewState): void {
    const { status } = state;
    this.#area.hidden = isBesideThePoint(state);
    if (status === this.#shown) return;
    this.#area.dataset.state = status.state;
    if (this.#shown?.state === 'indexing' && status.state === 'indexing') this.#progress(status);
    else this.#area.replaceChildren(...this.#content(status));
    this.#shown = status;
  }

  #content(status: CorpusStatus): Node[] {
    const { strings } = this.#wording;
    const text = element('span', { class: 'status-text', text: this.#wording.status(status), dir: 'auto' });
    switch (status.state) {
      case 'starting':
        return [text];
      case 'noCorpus':
        return [text, ...this.#beginnings(status.folders.length > 0)];
      case 'indexing':
        return [text, this.#asking('stopReading', strings.stopReading, 'quiet'), this.#bar(status)];
      case 'stopped':
        return [text, this.#asking('readSources', strings.readSources, 'quiet')];
      case 'ready':
        return status.problems === 0 ? [text] : [text, this.#problems(status.problems)];
      case 'failed':
        return [icon('error'), text];
    }
  }

  /** What somebody who has no sources can do. */
  #beginnings(hasFolder: boolean): Node[] {
    const { strings } = this.#wording;
    const sample = this.#asking('openSample', strings.openSample, 'quiet');
    if (!hasFolder) return [this.#asking('openFolder', strings.openFolder, 'loud'), sample];
    return [
      this.#asking('addSource', strings.addSource, 'loud'),
      this.#asking('addFolder', strings.addFolder, 'quiet'),
      sample,
    ];
  }

  #asking(type: Asked, label: string, look: 'quiet' | 'loud'): HTMLButtonElement {
    return button(label, look, () => this.#dispatch({ type: 'asked', message: { type } }));
  }

  #problems(count: number): HTMLElement {
    const made = this.#asking('showProblems', this.#wording.problems(count), 'quiet');
    made.title = this.#wording.strings.problemsTooltip;
    made.prepend(icon('warning'));
    return made;
  }

  #bar(status: Extract<CorpusStatus, { state: 'indexing' }>): HTMLProgressElement {
    const made = element('progress');
    made.setAttribute('aria-label', this.#wording.strings.indexingLabel);
    advance(made, status);
    return made;
  }

  /** Moves the bar that is there, so that a screen reader follows one and the same. */
  #progress(status: Extract<CorpusStatus, { state: 'indexing' }>): void {
    const text = this.#area.querySelector('.status-text');
    const bar = this.#area.querySelector('progress');
    if (text) text.textContent = this.#wording.status(status);
    if (bar) advance(bar, status);
  }
}

/** While there are hits, a corpus that is ready is no news; where nothing is found, its problems may be why. */
function isBesideThePoint(state: ViewState): boolean {
  if (isEmpty(state) || state.status.state !== 'ready') return false;
  return state.status.problems === 0 || state.results?.total !== 0;
}

function advance(bar: HTMLProgressElement, { done, total }: { readonly done: number; readonly total: number }): void {
  if (total === 0) bar.removeAttribute('value');
  else {
    bar.max = total;
    bar.value = done;
  }
}
