import type { ViewEvent } from '../events.ts';
import type { ViewState } from '../state.ts';
import type { Wording } from '../wording.ts';
import { AnswerLines } from './answerLines.ts';
import { CorpusStatusPart } from './corpusStatus.ts';
import { part } from './element.ts';
import { Help } from './help.ts';
import { HitActions } from './hitActions.ts';
import { HitList } from './hitList.ts';
import { SearchBox } from './searchBox.ts';

/** The whole view: shows a state, and says what the writer does. */
export class SearchView {
  readonly #box: SearchBox;
  readonly #parts: readonly { render(state: ViewState): void }[];

  /** `mac`: whether keys are written as on a Mac. */
  constructor(wording: Wording, mac: boolean, dispatch: (event: ViewEvent) => void) {
    this.#box = new SearchBox(wording, dispatch);
    this.#parts = [
      this.#box,
      new CorpusStatusPart(wording, dispatch),
      new AnswerLines(wording, dispatch),
      new Help(wording.strings, mac),
      new HitList(wording),
      new HitActions(wording, mac, dispatch),
    ];
    openOnClick(part('hits'), dispatch);
    keepFocusInBox(part('results'));
  }

  render(state: ViewState): void {
    for (const shown of this.#parts) shown.render(state);
  }

  focusBox(selectAll: boolean): void {
    this.#box.focus(selectAll);
  }
}

/** The second click of a double click does nothing. */
function openOnClick(list: HTMLElement, dispatch: (event: ViewEvent) => void): void {
  list.addEventListener('click', (event) => {
    const row = (event.target as Element).closest<HTMLElement>('.hit');
    if (row && event.detail <= 1) dispatch({ type: 'act', action: 'open', passage: row.dataset.passage });
  });
}

/** The mouse leaves the caret in the box, so that the keys go on working. */
function keepFocusInBox(results: HTMLElement): void {
  results.addEventListener('mousedown', (event) => event.preventDefault());
}
