import { lookup as lookUp } from 'node:dns';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import {
  type BrotliDecompress,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  type Gunzip,
  type Inflate,
} from 'node:zlib';
import type { FetchedPage, WebFetcher } from '../core/ports.ts';
import { isReadableType } from '../core/research/webName.ts';
import { SaidError } from '../core/text/saidError.ts';
import { sentence } from '../core/text/sentence.ts';
import { isPublicAddress } from './publicAddress.node.ts';

/** What a page may take: bytes (unpacked too), milliseconds for everything, redirects. */
export interface FetchLimits {
  readonly bytes: number;
  readonly time: number;
  readonly redirects: number;
}

const defaultLimits: FetchLimits = { bytes: 25_000_000, time: 30_000, redirects: 5 };
const accepted = 'text/html,application/xhtml+xml,application/pdf,text/plain,text/markdown,*/*;q=0.1';

/** Fetches with Node's own client, without cookies, and checks at every step the address that is connected to, so that a name cannot lead elsewhere. */
export class NodeWebFetcher implements WebFetcher {
  readonly #limits: FetchLimits;

  constructor(limits: FetchLimits = defaultLimits) {
    this.#limits = limits;
  }

  async fetch(url: string, allowPrivate: boolean, signal?: AbortSignal): Promise<FetchedPage> {
    const limit = AbortSignal.timeout(this.#limits.time);
    const either = signal ? AbortSignal.any([signal, limit]) : limit;
    try {
      return await this.#follow(url, allowPrivate, either);
    } catch (error) {
      signal?.throwIfAborted();
      if (limit.aborted)
        throw new SaidError(sentence`${url} was not answered within ${this.#limits.time / 1000} seconds.`);
      throw error;
    }
  }

  async #follow(asked: string, allowPrivate: boolean, signal: AbortSignal): Promise<FetchedPage> {
    const redirects: string[] = [];
    for (let url = webUrl(asked); ; ) {
      const answer = await open(url, allowPrivate, signal);
      const status = answer.statusCode ?? 0;
      const next = status >= 300 && status < 400 ? answer.headers.location : undefined;
      if (next === undefined) {
        try {
          const contentType = checked(answer, url);
          return { bytes: await this.#body(answer, url), url: url.href, redirects, contentType };
        } finally {
          answer.destroy();
        }
      }
      answer.destroy();
      redirects.push(url.href);
      if (redirects.length > this.#limits.redirects)
        throw new SaidError(
          sentence`${asked} was redirected more than ${this.#limits.redirects} times: ${redirects.join(', ')}.`,
        );
      url = webUrl(next, url);
    }
  }

  async #body(answer: IncomingMessage, url: URL): Promise<Uint8Array> {
    const { bytes: most } = this.#limits;
    const tooLarge = () =>
      new SaidError(sentence`${url.href} is larger than ${most / 1e6} MB, the most that Ibid fetches.`);
    if (Number(answer.headers['content-length'] ?? 0) > most) throw tooLarge();
    const unpacked = unpack(answer);
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of unpacked) {
      size += (chunk as Buffer).length;
      if (size > most) throw tooLarge();
      chunks.push(chunk as Buffer);
    }
    return new Uint8Array(Buffer.concat(chunks));
  }
}

/** An address Ibid may ask for; throws saying what is wrong with it. */
function webUrl(text: string, from?: URL): URL {
  const url = URL.canParse(text, from?.href) ? new URL(text, from) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw new SaidError(sentence`${text} is no address of a web page: it has to begin with http:// or https://.`);
  if (url.username !== '' || url.password !== '')
    throw new SaidError(sentence`${url.host}: an address with a user name or password in it is not fetched.`);
  url.hash = '';
  return url;
}

function open(url: URL, allowPrivate: boolean, signal: AbortSignal): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A bare IP address is connected to without being looked up.
  if (!allowPrivate && isIP(host) !== 0 && !isPublicAddress(host)) return Promise.reject(refused(url, host));
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const headers = { accept: accepted, 'accept-encoding': 'identity', 'user-agent': 'Mozilla/5.0 (compatible; Ibid)' };
    const lookup = allowPrivate ? undefined : publicLookup(url);
    const asked = request(url, { headers, signal, agent: false, lookup }, resolve);
    asked.on('error', (error) => reject(error instanceof Refused ? error : unreachable(url, error)));
    asked.end();
  });
}

/** Looks a name up and refuses it when any of its addresses is not public. */
function publicLookup(url: URL): LookupFunction {
  return (name, options, callback) => {
    lookUp(name, { ...options, all: true }, (error, addresses) => {
      const found = addresses?.find(({ address }) => !isPublicAddress(address));
      const problem = error ?? (found ? refused(url, found.address) : undefined);
      if (problem) callback(problem, '', 0);
      else if (options.all) callback(null, addresses);
      else callback(null, addresses[0]!.address, addresses[0]!.family);
    });
  };
}

class Refused extends SaidError {}

function refused(url: URL, address: string): Refused {
  const place = address === url.hostname ? '' : ` (${address})`;
  return new Refused(
    sentence`${url.host}${place} is an address of this computer or of a private network, and is not fetched. The setting ibid.network.allowPrivateAddresses allows it.`,
  );
}

function unreachable(url: URL, error: Error): Error {
  const isUnknown = 'code' in error && error.code === 'ENOTFOUND';
  const reason = isUnknown ? sentence`there is no such address` : error.message;
  return new SaidError(sentence`${url.href} cannot be fetched: ${reason}.`);
}

/** The media type of an answer that can be a source; throws when it is none. */
function checked({ statusCode = 0, headers }: IncomingMessage, url: URL): string {
  if (statusCode !== 200) throw new SaidError(sentence`${url.href} answered ${statusCode}; nothing was fetched.`);
  const type = (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  if (isReadableType(type)) return type;
  const kind = type === '' ? sentence`of an unknown type` : type;
  throw new SaidError(
    sentence`${url.href} is ${kind}; Ibid takes web pages, text, PDF, DOCX and EPUB. Save it and add the file if it is one of these.`,
  );
}

const unpackers: ReadonlyMap<string, () => Gunzip | Inflate | BrotliDecompress> = new Map([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
] as [string, () => Gunzip | Inflate | BrotliDecompress][]);

/** Some servers pack although they are asked not to. */
function unpack(answer: IncomingMessage): AsyncIterable<unknown> {
  const encoding = (answer.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity') return answer;
  const stream = unpackers.get(encoding)?.();
  if (!stream)
    throw new SaidError(
      sentence`The page is packed as ${encoding}, which Ibid cannot unpack. Save it and add the file.`,
    );
  answer.on('error', (error) => stream.destroy(error));
  return answer.pipe(stream);
}
