import assert from 'node:assert/strict';
import { isPublicAddress } from '../../../src/worker/publicAddress.node.ts';

describe('public addresses', () => {
  it('are those of the internet', () => {
    for (const address of ['93.184.216.34', '8.8.8.8', '172.32.0.1', '2606:4700::6810:84e5', '[2a00:1450:4001::200e]'])
      assert.ok(isPublicAddress(address), address);
    assert.ok(isPublicAddress('::ffff:8.8.8.8'));
    assert.ok(isPublicAddress('64:ff9b::808:808'));
  });

  it('are not those of this computer, of private networks, of links, of many, or none at all', () => {
    const others = [
      '127.0.0.1',
      '127.255.1.2',
      '0.0.0.0',
      '10.1.2.3',
      '100.64.0.1',
      '169.254.169.254',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '198.18.0.1',
      '224.0.0.1',
      '255.255.255.255',
      '::',
      '::1',
      '[::1]',
      'fe80::1%eth0',
      'fd00::1',
      'fec0::1',
      'ff02::1',
      '2001:db8::1',
      '2002:7f00:1::',
      '::ffff:127.0.0.1',
      '::ffff:7f00:1',
      '::ffff:a00:1',
      '::127.0.0.1',
      '64:ff9b::7f00:1',
      '64:ff9b::192.168.0.1',
      'localhost',
      '',
    ];
    for (const address of others) assert.ok(!isPublicAddress(address), address);
  });
});
