import { SaidError } from '../core/text/saidError.ts';
import { sentence } from '../core/text/sentence.ts';
import type { HostEvents, HostMethods, WorkerEvents, WorkerMethods } from './protocol.ts';
import { type EventHandlers, type Handlers, type Port, Rpc } from './rpc.ts';

/** A started worker. `closed` is called once, with the reason, when it ends by itself. */
export interface WorkerConnection {
  readonly port: Port;
  onClosed(closed: (reason: string) => void): void;
  dispose(): void;
}

/** A worker that is to end is waited for so long, in milliseconds. */
const patience = 2000;

type Connected = {
  readonly connection: WorkerConnection;
  readonly rpc: Rpc<WorkerMethods, HostMethods, WorkerEvents, HostEvents>;
};

/** A worker that stopped is started again so many times by itself. */
const mostRestarts = 1;

/** The host's end. Starts the worker at the first request. One that dies is started again at once and asked again what it had not answered; after a second death nothing runs until `restart`. */
export class ResearchClient {
  readonly #start: () => WorkerConnection;
  readonly #answers: Handlers<HostMethods>;
  readonly #hears: EventHandlers<WorkerEvents>;
  /** Called for every start, before any request: tells the worker what to load. */
  readonly #started: (client: ResearchClient) => void;
  /** Called when the worker died, with whether it runs again. */
  readonly #stopped: (isBack: boolean) => void;
  #connected: Connected | undefined;
  #deaths = 0;
  #watch: (work: Promise<unknown>) => void = () => {};

  constructor(
    start: () => WorkerConnection,
    answers: Handlers<HostMethods>,
    hears: EventHandlers<WorkerEvents>,
    started: (client: ResearchClient) => void,
    stopped: (isBack: boolean) => void,
  ) {
    this.#start = start;
    this.#answers = answers;
    this.#hears = hears;
    this.#started = started;
    this.#stopped = stopped;
  }

  /** Hands every request from now on to `watch`, as the promise that is given for it. */
  onRequest(watch: (work: Promise<unknown>) => void): void {
    this.#watch = watch;
  }

  request<K extends keyof WorkerMethods & string>(
    method: K,
    params: WorkerMethods[K]['params'],
    signal?: AbortSignal,
  ): Promise<WorkerMethods[K]['result']> {
    const work = this.#ask(method, params, signal);
    this.#watch(work);
    return work;
  }

  async #ask<K extends keyof WorkerMethods & string>(
    method: K,
    params: WorkerMethods[K]['params'],
    signal?: AbortSignal,
  ): Promise<WorkerMethods[K]['result']> {
    const deaths = this.#deaths;
    try {
      return await this.#connect().rpc.request(method, params, signal);
    } catch (error) {
      if (this.#deaths === deaths || this.#deaths > mostRestarts) throw error;
      // No request changes anything but the worker's own memory: it can be asked twice.
      return this.#connect().rpc.request(method, params, signal);
    }
  }

  /** Starts a worker again that had stopped for good. */
  restart(): void {
    this.#deaths = 0;
    this.#connect();
  }

  /** Whether the worker runs; asking does not start it. */
  get running(): boolean {
    return this.#connected !== undefined;
  }

  /** Ends the worker once it has stored its index, or after a moment. What is stored is whole at any time. */
  dispose(): void {
    const connected = this.#connected;
    this.#connected = undefined;
    if (!connected) return;
    const end = () => connected.connection.dispose();
    const timer = setTimeout(end, patience);
    const ended = () => {
      clearTimeout(timer);
      end();
    };
    connected.rpc.request('save', undefined).then(ended, ended);
  }

  #connect(): Connected {
    if (this.#connected) return this.#connected;
    if (this.#deaths > mostRestarts)
      throw new SaidError(sentence`Ibid stopped twice. Run the command “Ibid: Start Again”; the log of Ibid says why.`);
    const connection = this.#start();
    const rpc = new Rpc<WorkerMethods, HostMethods, WorkerEvents, HostEvents>(
      connection.port,
      this.#answers,
      this.#hears,
    );
    const connected: Connected = { connection, rpc };
    this.#connected = connected;
    connection.onClosed((reason) => {
      if (this.#connected !== connected) return;
      this.#connected = undefined;
      this.#deaths++;
      this.#hears.log({ level: 'error', message: `The search worker stopped: ${reason}` });
      rpc.fail(sentence`The search worker stopped: ${reason}`);
      const isBack = this.#deaths <= mostRestarts;
      if (isBack) this.#connect();
      this.#stopped(isBack);
    });
    this.#started(this);
    return connected;
  }
}
