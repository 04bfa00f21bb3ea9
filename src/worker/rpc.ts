/**
 * Requests in both directions over one message port. Every request carries an id and can be cancelled; an answer that comes after its
 * request was given up is dropped.
 */

import { SaidError, saidBy } from '../core/text/saidError.ts';
import type { Sentence } from '../core/text/sentence.ts';

/** Either end of a channel that keeps the order of messages. `transfer` moves array buffers instead of copying them. */
export interface Port {
  post(message: unknown, transfer?: readonly ArrayBuffer[]): void;
  listen(receive: (message: unknown) => void): void;
}

/** A method's parameters and result, by name. */
export type Methods = Readonly<Record<string, { readonly params: unknown; readonly result: unknown }>>;
/** An event's payload, by name. */
export type Events = Readonly<Record<string, unknown>>;

export type Handlers<M extends Methods> = {
  readonly [K in keyof M]: (params: M[K]['params'], signal: AbortSignal) => M[K]['result'] | Promise<M[K]['result']>;
};

export type EventHandlers<E extends Events> = { readonly [K in keyof E]: (payload: E[K]) => void };

type Message =
  | { readonly kind: 'request'; readonly id: number; readonly method: string; readonly params: unknown }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'result'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly said: Sentence }
  | { readonly kind: 'event'; readonly name: string; readonly payload: unknown };

interface Pending {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Rejection of a request that was cancelled on this side. */
export class CancelledError extends Error {
  constructor() {
    super('Cancelled');
    this.name = 'CancelledError';
  }
}

/** One end: calls `Out` and hears `Heard`, answers `In` and sends `Sent`. */
export class Rpc<Out extends Methods, In extends Methods, Heard extends Events, Sent extends Events> {
  readonly #port: Port;
  readonly #handlers: Handlers<In>;
  readonly #eventHandlers: EventHandlers<Heard>;
  readonly #pending = new Map<number, Pending>();
  readonly #running = new Map<number, AbortController>();
  #lastId = 0;

  constructor(port: Port, handlers: Handlers<In>, eventHandlers: EventHandlers<Heard>) {
    this.#port = port;
    this.#handlers = handlers;
    this.#eventHandlers = eventHandlers;
    port.listen((message) => this.#receive(message as Message));
  }

  /** Rejects with the other side's message, or with {@link CancelledError} when `signal` is aborted. */
  request<K extends keyof Out & string>(
    method: K,
    params: Out[K]['params'],
    signal?: AbortSignal,
  ): Promise<Out[K]['result']> {
    if (signal?.aborted) return Promise.reject(new CancelledError());
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      const cancel = () => {
        if (!this.#pending.delete(id)) return;
        this.#post({ kind: 'cancel', id });
        reject(new CancelledError());
      };
      signal?.addEventListener('abort', cancel, { once: true });
      const settle = () => signal?.removeEventListener('abort', cancel);
      this.#pending.set(id, {
        resolve: (result) => {
          settle();
          resolve(result as Out[K]['result']);
        },
        reject: (error) => {
          settle();
          reject(error);
        },
      });
      this.#post({ kind: 'request', id, method, params });
    });
  }

  send<K extends keyof Sent & string>(name: K, payload: Sent[K], transfer?: readonly ArrayBuffer[]): void {
    this.#port.post({ kind: 'event', name, payload } satisfies Message, transfer);
  }

  /** Rejects everything under way; for when the other side has died. */
  fail(reason: Sentence): void {
    for (const pending of this.#pending.values()) pending.reject(new SaidError(reason));
    this.#pending.clear();
  }

  #post(message: Message): void {
    this.#port.post(message);
  }

  #receive(message: Message): void {
    switch (message.kind) {
      case 'request':
        void this.#answer(message.id, message.method, message.params);
        return;
      case 'cancel':
        this.#running.get(message.id)?.abort();
        return;
      case 'event':
        this.#eventHandlers[message.name]?.(message.payload as Heard[string]);
        return;
      default:
        this.#settle(message);
    }
  }

  #settle(message: Extract<Message, { kind: 'result' | 'error' }>): void {
    const pending = this.#pending.get(message.id);
    if (!pending) return;
    this.#pending.delete(message.id);
    if (message.kind === 'result') pending.resolve(message.result);
    else pending.reject(new SaidError(message.said));
  }

  async #answer(id: number, method: string, params: unknown): Promise<void> {
    const controller = new AbortController();
    this.#running.set(id, controller);
    try {
      const handler = this.#handlers[method];
      if (!handler) throw new Error(`No such request: ${method}`);
      const result = await handler(params, controller.signal);
      if (!controller.signal.aborted) this.#post({ kind: 'result', id, result });
    } catch (error) {
      if (!controller.signal.aborted) this.#post({ kind: 'error', id, said: saidBy(error) });
    } finally {
      this.#running.delete(id);
    }
  }
}
