import { button, element, part } from '../dom/element.ts';
import type { VsCodeApi } from '../dom/vscodeApi.ts';
import { ClaimTable } from './dom/table.ts';
import { countsOf, type Filter, filters, savedFilter } from './filter.ts';
import type { DraftView, ToHost, ToPage } from './protocol.ts';
import { filled, type SheetStrings } from './strings.ts';

start(acquireVsCodeApi());

/** Joins the page and the host. */
function start(host: VsCodeApi): void {
  const strings: SheetStrings = JSON.parse(part('sheet').dataset.strings ?? '{}');
  const send = (message: ToHost) => host.postMessage(message);
  const table = new ClaimTable(part('claims'), strings, send);
  let filter = savedFilter(host.getState());
  let drafts: readonly DraftView[] = [];

  const chosen = new Map<Filter, HTMLButtonElement>(
    filters.map((each) => [each, button('', 'quiet', () => choose(each))]),
  );
  const group = element('div', { id: 'filters', role: 'group' }, ...chosen.values());
  group.setAttribute('aria-label', strings.filters);
  part('tools').append(
    group,
    button(strings.refresh, 'quiet', () => send({ type: 'refresh' })),
    button(strings.export, 'loud', () => send({ type: 'export' })),
  );
  part('keys').textContent = navigator.userAgent.includes('Macintosh') ? strings.keysMac : strings.keys;
  document.body.classList.add('loading');

  function choose(next: Filter): void {
    filter = next;
    host.setState({ filter });
    table.filter(filter);
    count();
  }

  function count(): void {
    const counts = countsOf(drafts);
    for (const [each, made] of chosen) {
      made.textContent = filled(strings[each], counts[each]);
      made.setAttribute('aria-pressed', String(each === filter));
    }
    const said = filled(strings.shown, table.shown, counts.all, counts.problems, counts.all - counts.unchecked);
    part('totals').textContent = said;
  }

  async function receive(message: ToPage): Promise<void> {
    switch (message.type) {
      case 'sheet':
        ({ drafts } = message);
        part('title').textContent = message.title;
        part('lists').replaceChildren(...message.lists.map(list));
        document.body.classList.remove('loading');
        await table.show(drafts, filter);
        return count();
      case 'ticks':
        for (const { row, tick } of message.ticks) table.tick(row, tick);
        drafts = withTicks(drafts, message.ticks);
        return count();
      case 'progress':
        return part('progress').replaceChildren(...progress(message, strings, send));
      case 'idle':
        return part('progress').replaceChildren(...(message.text ? [element('p', { text: message.text })] : []));
    }
  }

  window.addEventListener('message', (event: MessageEvent<ToPage>) => void receive(event.data));
  send({ type: 'ready' });
}

function progress(
  { text, done, total }: Extract<ToPage, { type: 'progress' }>,
  strings: SheetStrings,
  send: (message: ToHost) => void,
): Node[] {
  const bar = element('progress');
  if (total > 1) {
    bar.max = total;
    bar.value = done;
  }
  bar.setAttribute('aria-label', text);
  return [element('span', { text }), bar, button(strings.cancel, 'quiet', () => send({ type: 'cancel' }))];
}

function list({ title, items }: { readonly title: string; readonly items: readonly string[] }): HTMLElement {
  const lines = items.map((text) => element('li', { text, dir: 'auto' }));
  return element('section', {}, element('h2', { text: title }), element('ul', {}, ...lines));
}

function withTicks(
  drafts: readonly DraftView[],
  ticks: Extract<ToPage, { type: 'ticks' }>['ticks'],
): readonly DraftView[] {
  const changed = new Map(ticks.map(({ row, tick }) => [row, tick]));
  return drafts.map((draft) => ({
    ...draft,
    rows: draft.rows.map(({ tick, ...row }) => {
      const now = changed.has(row.id) ? changed.get(row.id) : tick;
      return now ? { ...row, tick: now } : row;
    }),
  }));
}
