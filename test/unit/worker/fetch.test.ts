import assert from 'node:assert/strict';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { NodeWebFetcher } from '../../../src/worker/fetch.node.ts';

const html = '<!doctype html><p>A page.</p>';
const limits = { bytes: 1000, time: 2000, redirects: 2 };

describe('fetching a page', () => {
  let server: Server;
  let base: string;
  let asked: string[];
  const pages: Record<string, (answer: ServerResponse) => void> = {
    '/page': (answer) => answer.setHeader('content-type', 'text/html; charset=utf-8').end(html),
    '/packed': (answer) =>
      answer.setHeader('content-type', 'text/html').setHeader('content-encoding', 'gzip').end(gzipSync(html)),
    '/bomb': (answer) =>
      answer
        .setHeader('content-type', 'text/html')
        .setHeader('content-encoding', 'gzip')
        .end(gzipSync('x'.repeat(1e6))),
    '/long': (answer) => answer.setHeader('content-type', 'text/plain').end('x'.repeat(5000)),
    '/image': (answer) => answer.setHeader('content-type', 'image/png').end('x'),
    '/slow': () => {},
    '/moved': (answer) => answer.writeHead(302, { location: '/page#part' }).end(),
    '/loop': (answer) => answer.writeHead(301, { location: '/loop' }).end(),
    '/elsewhere': (answer) => answer.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  };

  before(async () => {
    server = createServer((request, answer) => {
      asked.push(request.url!);
      const page = pages[request.url!];
      if (page) page(answer);
      else answer.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    asked = [];
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  const get = (path: string) => new NodeWebFetcher(limits).fetch(path.startsWith('/') ? base + path : path, true);

  it('gives its bytes, its address and its type', async () => {
    const page = await get('/page');
    assert.equal(new TextDecoder().decode(page.bytes), html);
    assert.deepEqual({ ...page, bytes: 0 }, { bytes: 0, url: `${base}/page`, redirects: [], contentType: 'text/html' });
  });

  it('follows redirects and says so, but not in circles and not out of the web', async () => {
    const page = await get('/moved');
    assert.equal(page.url, `${base}/page`);
    assert.deepEqual(page.redirects, [`${base}/moved`]);
    await assert.rejects(get('/loop'), /redirected more than 2 times/);
    await assert.rejects(get('/elsewhere'), /file:\/\/\/etc\/passwd is no address of a web page/);
  });

  it('unpacks what is packed, and stops where it grows too large', async () => {
    assert.equal(new TextDecoder().decode((await get('/packed')).bytes), html);
    await assert.rejects(get('/bomb'), /larger than 0\.001 MB/);
    await assert.rejects(get('/long'), /larger than 0\.001 MB/);
  });

  it('gives up on what is not answered in time, and when it is told to', async () => {
    await assert.rejects(
      new NodeWebFetcher({ ...limits, time: 50 }).fetch(`${base}/slow`, true),
      /within 0\.05 seconds/,
    );
    const controller = new AbortController();
    const waiting = new NodeWebFetcher(limits).fetch(`${base}/slow`, true, controller.signal);
    controller.abort();
    await assert.rejects(waiting, { name: 'AbortError' });
  });

  it('takes only what can be a source', async () => {
    await assert.rejects(get('/image'), /is image\/png; Ibid takes/);
    await assert.rejects(get('/none'), /answered 404/);
    await assert.rejects(get('ftp://example.org/a'), /has to begin with http/);
    await assert.rejects(get('http://me:secret@example.org/a'), /user name or password/);
  });

  it('asks no private address for anything unless that is allowed', async () => {
    const fetcher = new NodeWebFetcher(limits);
    const { port } = server.address() as AddressInfo;
    for (const host of ['127.0.0.1', 'localhost', '0x7f.1', '2130706433', '[::1]', '[::ffff:127.0.0.1]'])
      await assert.rejects(fetcher.fetch(`http://${host}:${port}/page`, false), /allowPrivateAddresses/, host);
    assert.deepEqual(asked, []);
  });
});
