import { element, part } from '../dom/element.ts';
import type { VsCodeApi } from '../dom/vscodeApi.ts';
import { ProfileView } from './dom/page.ts';
import type { FromProfile, ToProfile } from './protocol.ts';
import { gone, type ProfileState, savedProfile } from './state.ts';
import type { ProfileStrings } from './strings.ts';
import { ProfileWords } from './words.ts';

start(acquireVsCodeApi());

/** Joins the page and the host. */
function start(host: VsCodeApi): void {
  const root = part('profile');
  const strings: ProfileStrings = JSON.parse(root.dataset.strings ?? '{}');
  const words = new ProfileWords(strings, document.documentElement.lang);
  let state = savedProfile(host.getState());
  let name = '';
  let view: ProfileView | undefined;
  const post = (message: FromProfile) => host.postMessage(message);

  function keep(next: ProfileState): void {
    state = next;
    host.setState(state);
  }

  function go(actor: string, back = false): void {
    keep(gone(state, name, actor, back));
    post({ type: 'showActor', actor });
  }

  function show({ profile }: Extract<ToProfile, { type: 'profile' }>): void {
    const { id } = profile.card;
    const isOther = view !== undefined && name !== profile.card.name;
    const scrolled = state.actor === id ? state.scrolled : 0;
    keep(state.actor === id ? state : { ...state, actor: id, filter: '' });
    name = profile.card.name;
    const filtered = (filter: string) => keep({ ...state, filter });
    view = new ProfileView(root, profile, state, words, { post, go, filtered });
    scrollTo({ top: scrolled });
    if (isOther) root.querySelector('h1')?.focus({ preventScroll: true });
  }

  function hear(message: ToProfile): void {
    if (message.type === 'profile') show(message);
    else if (message.type === 'mentions') view?.hearMentions(message.id, message.mentions);
    else if (message.type === 'failed')
      root.replaceChildren(element('p', { role: 'alert', text: message.message, dir: 'auto' }));
    else if (message.actor === state.actor) view?.tell(message.statements);
  }

  window.addEventListener('message', (event: MessageEvent<ToProfile>) => hear(event.data));
  window.addEventListener('scrollend', () => keep({ ...state, scrolled: Math.round(scrollY) }));
  post({ type: 'ready', actor: state.actor });
}
