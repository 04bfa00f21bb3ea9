import { Chunks, type GivenChunk, type WantedChunk } from './chunks.web.ts';
import type { start, WebWorkerPlace } from './main.web.ts';

declare const self: DedicatedWorkerGlobalScope & {
  /** Modules load others through it. */
  ibidChunks: Chunks;
};

type Answered = { readonly resolve: (text: string) => void; readonly reject: (error: Error) => void };

const asked = new Map<string, Answered>();

/** The only script of a worker that the browser takes; it has the host read the modules, which are the same as those of the desktop. */
self.ibidChunks = new Chunks(
  (name) =>
    new Promise((resolve, reject) => {
      asked.set(name, { resolve, reject });
      const wanted: WantedChunk = { wantedChunk: name };
      self.postMessage(wanted);
    }),
);

self.addEventListener('message', ({ data }: MessageEvent<GivenChunk>) => {
  if (data.chunk === undefined) return;
  const waiting = asked.get(data.chunk);
  asked.delete(data.chunk);
  if (data.text === undefined) waiting?.reject(new Error(`${data.chunk} of the extension cannot be read.`));
  else waiting?.resolve(data.text);
});

self.addEventListener('message', ({ data }: MessageEvent<WebWorkerPlace>) => boot(data).catch(fail), { once: true });

async function boot(place: WebWorkerPlace): Promise<void> {
  const main = (await self.ibidChunks.load('web.mjs')) as { readonly start: typeof start };
  main.start({ ...place, build: self.ibidChunks.checksum });
  self.postMessage({ started: true });
}

/** Rejections are told to nobody, errors to the host. */
function fail(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}
