import type { ViewEvent } from '../events.ts';
import type { ViewState } from '../state.ts';
import type { Wording } from '../wording.ts';
import { AnswerLines } from './answerLines.ts';
import { CorpusStatusPart } from './corpusStatus.ts';
import { makeDraggable } from './dragging.ts';
import { part } from './element.ts';
import { Filters } from './filters.ts';
import { Help } from './help.ts';
import { History } from './history.ts';
import { HitActions } from './hitActions.ts';
import { HitList } from './hitList.ts';
import { SearchBox } from './searchBox.ts';
import { Tools } from './tools.ts';

/** The whole view: shows a state, and says what the writer does. */
export class SearchView {
  readonly #box: SearchBox;
  readonly #parts: readonly { render(state: ViewState): void }[];

  /** `mac`: whether keys are written as on a Mac. */
  constructor(wording: Wording, mac: boolean, dispatch: (event: ViewEvent) => void) {
    this.#box = new SearchBox(wording, dispatch);
    const actions = new HitActions(wording, mac, dispatch);
    const list = new HitList(
      wording,
      () => actions.place(),
      () => dispatch({ type: 'endSeen' }),
    );
    this.#parts = [
      this.#box,
      new CorpusStatusPart(wording, dispatch),
      new AnswerLines(wording, dispatch),
      new Tools(wording, dispatch),
      new Filters(wording, dispatch),
      new History(wording, dispatch),
      new Help(wording.strings, mac),
      list,
      actions,
    ];
    openOnClick(part('hits'), dispatch);
    keepFocusInBox(part('results'), () => this.focusBox(false));
    makeDraggable(part('hits'), (key) => list.hit(key));
  }

  render(state: ViewState): void {
    for (const shown of this.#parts) shown.render(state);
  }

  /** See `SearchBox.text`. */
  get typed(): string {
    return this.#box.text;
  }

  focusBox(selectAll: boolean): void {
    this.#box.focus(selectAll);
  }
}

/** The second click of a double click does nothing. */
function openOnClick(list: HTMLElement, dispatch: (event: ViewEvent) => void): void {
  list.addEventListener('click', (event) => {
    const row = (event.target as Element).closest<HTMLElement>('[role=option]');
    if (row && event.detail <= 1) dispatch({ type: 'act', action: 'open', row: row.dataset.row });
  });
}

/** The mouse leaves the caret in the box, so that the keys go on working. On a hit it may begin a drag, which must not be prevented. */
function keepFocusInBox(results: HTMLElement, focusBox: () => void): void {
  results.addEventListener('mousedown', (event) => {
    if (!(event.target as Element).closest('[draggable=true]')) event.preventDefault();
  });
  results.addEventListener('mouseup', (event) => {
    if ((event.target as Element).closest('[draggable=true]')) focusBox();
  });
}
