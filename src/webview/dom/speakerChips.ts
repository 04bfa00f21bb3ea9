import type { HitView, SpeakerView } from '../protocol.ts';
import { fill, type ViewStrings } from '../strings.ts';
import { element } from './element.ts';

/** Who says the words that were found: `❝ Peskov`, or `❝ Peskov?` where that is not sure. */
export function speakerChips({ speakers = [] }: HitView, strings: ViewStrings): HTMLElement[] {
  return speakers.map((speaker) => {
    const text = `❝ ${speaker.short}${speaker.guess ? '?' : ''}`;
    const chip = element('span', { class: 'speaker', text, title: told(speaker, strings), role: 'img', dir: 'auto' });
    chip.classList.toggle('guess', speaker.guess === true);
    chip.setAttribute('aria-label', heading(speaker, strings));
    return chip;
  });
}

function told(speaker: SpeakerView, strings: ViewStrings): string {
  const { when, where, secondHand } = speaker;
  return [
    heading(speaker, strings),
    ...(when === undefined ? [] : [fill(strings.saidWhen, when)]),
    ...(where === undefined ? [] : [fill(strings.saidWhere, where)]),
    ...(secondHand ? [strings.secondHand] : []),
  ].join('\n');
}

function heading({ name, role, form, guess }: SpeakerView, strings: ViewStrings): string {
  const sure = form === 'quoted' ? strings.saidBy : strings.reportedOf;
  const unsure = form === 'quoted' ? strings.perhapsSaidBy : strings.perhapsReportedOf;
  return fill(guess ? unsure : sure, role === undefined ? name : `${name}, ${role}`);
}
