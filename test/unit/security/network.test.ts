import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { projectFiles } from '../../support/house/projectFiles.ts';
import { watchSockets } from '../../support/sockets.ts';

describe('The network', () => {
  it('is in the reach of one file, which fetches what the user asks for by its address', () => {
    const reach =
      /['"](?:node:)?(?:http|https|http2|net|tls|dgram|dns)(?:\/promises)?['"]|\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b/;
    const inReach = [...projectFiles('src')]
      .map(([path, text]) => [path, text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')] as const)
      .filter(([, text]) => reach.test(text.replace(/\.fetch\(|\basync fetch\(|^\s*fetch\(.*Promise</gm, '')))
      .map(([path]) => path);
    // The other one reads addresses and opens nothing.
    assert.deepEqual(inReach, ['src/worker/fetch.node.ts', 'src/worker/publicAddress.node.ts']);
  });

  it('is watched so that a socket to elsewhere would be noticed, and one to this machine is not', async () => {
    const watched = watchSockets();
    try {
      connect({ host: '192.0.2.1', port: 9 })
        .on('error', () => {})
        .destroy();
      connect(9, '127.0.0.1')
        .on('error', () => {})
        .destroy();
      await assert.rejects(fetch('http://127.0.0.1:9123/'));
      await assert.rejects(fetch('http://nothing.invalid:9123/', { signal: AbortSignal.timeout(3000) }));
    } finally {
      watched.stop();
    }
    assert.deepEqual(watched.opened, ['192.0.2.1:9', 'nothing.invalid:9123']);
  });
});
