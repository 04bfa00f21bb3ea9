import { Socket } from 'node:net';

/** The places that sockets of this process were opened to, this machine's own left out. */
export interface WatchedSockets {
  readonly opened: readonly string[];
  stop(): void;
}

/** Watches every socket of this thread: HTTP, TLS and `fetch` open theirs the same way. `heard` is told of each at once. */
export function watchSockets(heard: (place: string) => void = () => {}): WatchedSockets {
  const opened: string[] = [];
  const { connect } = Socket.prototype;
  Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
    const place = placeOf(args);
    if (place !== undefined) {
      opened.push(place);
      heard(place);
    }
    return Reflect.apply(connect, this, args);
  } as typeof connect;
  return {
    opened,
    stop: () => {
      Socket.prototype.connect = connect;
    },
  };
}

/** Where the arguments of `connect` lead: options, in a list where Node itself calls it, or a port and a host, or a path. */
function placeOf([first, second]: readonly unknown[]): string | undefined {
  const given = Array.isArray(first) ? first[0] : first;
  const options = typeof given === 'object' && given !== null ? given : { port: given, host: second };
  const { host, path, port } = options as { host?: unknown; path?: unknown; port?: unknown };
  const isPath = path !== undefined && path !== null && port === undefined;
  const isLocal = host === undefined || host === null || ['localhost', '127.0.0.1', '::1'].includes(String(host));
  return isPath || isLocal || typeof host === 'function' ? undefined : `${host}:${port}`;
}
