import type { ViewEvent } from '../../src/webview/events.ts';
import type { CorpusStatus, ToHost, ToView } from '../../src/webview/protocol.ts';
import { type Effect, initialState, type ViewState } from '../../src/webview/state.ts';
import { update } from '../../src/webview/update.ts';
import { sampleResults } from './webviewHarnessSamples.ts';

/** A corpus that can be searched. */
export const ready: CorpusStatus & { state: 'ready' } = { state: 'ready', sources: 2, passages: 95, problems: 0 };

/** A view with an answer of four hits to `partnership`. */
export function found(): Run {
  return new Run().do(typed('partnership'), told(sampleResults(1)));
}

/** The states of a view, one event after the other. */
export class Run {
  state: ViewState;
  effects: Effect[] = [];

  constructor(saved?: unknown) {
    this.state = initialState(saved);
  }

  do(...events: readonly ViewEvent[]): this {
    for (const event of events) {
      const [state, effects] = update(this.state, event);
      this.state = state;
      this.effects.push(...effects);
    }
    return this;
  }

  /** The messages since the last call. */
  sent(): ToHost[] {
    return this.effects.splice(0).flatMap((effect) => (effect.type === 'post' ? [effect.message] : []));
  }
}

export function typed(query: string): ViewEvent {
  return { type: 'typed', query };
}

export function told(message: ToView): ViewEvent {
  return { type: 'message', message };
}

export function status(of: CorpusStatus): ToView {
  return { type: 'status', status: of };
}

export function move(to: Extract<ViewEvent, { type: 'move' }>['to']): ViewEvent {
  return { type: 'move', to };
}

export function act(action: Extract<ViewEvent, { type: 'act' }>['action'], row?: string): ViewEvent {
  return { type: 'act', action, row };
}

export function search(id: number, query: string): ToHost {
  return { type: 'search', id, query };
}
