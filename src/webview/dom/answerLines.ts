import type { ViewEvent } from '../events.ts';
import { type Facets, isEmpty, type Results, type Said, type ViewState } from '../state.ts';
import { fill } from '../strings.ts';
import type { Wording } from '../wording.ts';
import { button, element, part } from './element.ts';

/** The lines between the box and the hits: what was said and found, how the query was read, what would match. */
export class AnswerLines {
  readonly #said = part('said');
  readonly #found = part('found');
  readonly #note = part('note');
  readonly #suggestion = part('suggestion');
  readonly #otherwise = part('otherwise');
  readonly #wording: Wording;
  readonly #dispatch: (event: ViewEvent) => void;
  #shownSaid: Said | undefined;
  #shownResults: Results | undefined;
  #shownOtherwise: Facets['otherwise'];

  constructor(wording: Wording, dispatch: (event: ViewEvent) => void) {
    this.#wording = wording;
    this.#dispatch = dispatch;
  }

  render(state: ViewState): void {
    if (state.said !== this.#shownSaid) {
      this.#shownSaid = state.said;
      this.#said.replaceChildren(this.#wording.said(state.said));
    }
    this.#found.hidden = isEmpty(state);
    const { facets, searchId } = state;
    this.#answerOtherwise(facets?.id === searchId ? facets.otherwise : undefined);
    if (state.results === this.#shownResults) return;
    this.#shownResults = state.results;
    this.#answer(state.results, state.sort);
  }

  #answer(results: Results | undefined, sort: ViewState['sort']): void {
    const found = this.#wording.found(results, sort);
    if (this.#found.textContent !== found) this.#found.textContent = found;
    this.#note.hidden = !results?.note;
    this.#note.textContent = results?.note ?? '';
    this.#suggestion.hidden = !results?.suggestion;
    this.#suggestion.replaceChildren(...(results?.suggestion ? [this.#offer(results.suggestion)] : []));
  }

  #answerOtherwise(otherwise: Facets['otherwise']): void {
    if (otherwise === this.#shownOtherwise) return;
    this.#shownOtherwise = otherwise;
    this.#otherwise.hidden = !otherwise;
    this.#otherwise.replaceChildren();
    if (!otherwise) return;
    const { count, name, query } = otherwise;
    const label = this.#wording.otherwise(count, name);
    const made = button(label, 'quiet', () => this.#dispatch({ type: 'queryTaken', query }));
    made.title = this.#wording.strings.otherwiseTooltip;
    this.#otherwise.append(made);
  }

  #offer(suggestion: string): HTMLElement {
    const [before, after] = this.#wording.strings.didYouMean.split('{0}');
    const made = button('', 'quiet', () => this.#dispatch({ type: 'queryTaken', query: suggestion }));
    made.title = fill(this.#wording.strings.didYouMean, suggestion);
    made.append(before ?? '', element('strong', { text: suggestion, dir: 'auto' }), after ?? '');
    return made;
  }
}
