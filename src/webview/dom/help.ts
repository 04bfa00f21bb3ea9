import { shortcutOf } from '../keys.ts';
import { isEmpty, type ViewState } from '../state.ts';
import type { ViewStrings } from '../strings.ts';
import { element, part } from './element.ts';

/** What the empty view shows: what can be typed and which keys do what. */
export class Help {
  readonly #area = part('help');

  constructor(strings: ViewStrings, mac: boolean) {
    this.#area.append(
      element('h2', { text: strings.helpHeading }),
      definitions('code', [
        [[strings.helpPhraseExample], strings.helpPhrase],
        [[strings.helpPrefixExample], strings.helpPrefix],
        [[strings.helpWithoutExample], strings.helpWithout],
        [[strings.helpFilterExample], strings.helpFilter],
        [[strings.helpSpeakerExample], strings.helpSpeaker],
      ]),
      element('h2', { text: strings.keysHeading }),
      definitions('kbd', [
        [['↓', '↑'], strings.keysMove],
        [[shortcutOf('open', mac)], strings.keysOpen],
        [[shortcutOf('cite', mac)], strings.keysCite],
        [[shortcutOf('quote', mac)], strings.keysQuote],
        [[shortcutOf('preview', mac)], strings.keysPreview],
        [[shortcutOf('pin', mac)], strings.keysPin],
        [[shortcutOf('moreLike', mac)], strings.keysLike],
        [['↑'], strings.keysHistory],
        [['Esc'], strings.keysLeave],
      ]),
    );
  }

  render(state: ViewState): void {
    this.#area.hidden = !isEmpty(state) || state.status.state !== 'ready';
  }
}

function definitions(tag: 'code' | 'kbd', rows: readonly (readonly [readonly string[], string])[]): HTMLElement {
  const list = element('dl');
  for (const [terms, meaning] of rows) {
    const words = terms.map((text) => element(tag, { text }));
    list.append(element('div', {}, element('dt', {}, ...words), element('dd', { text: meaning })));
  }
  return list;
}
