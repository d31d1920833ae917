import { describe, expect, it } from 'vitest';
import { clientAddress, clientKey, networkOf } from './client-key.ts';

describe('a client’s network', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('is told by a key that says nothing of it, the same for a day', () => {
    const key = clientKey('2001:db8:1:2::9', 1_000_000_000_000);
    expect(clientKey('2001:db8:1:2::7', 1_000_000_000_000)).toBe(key);
    expect(clientKey('192.0.2.7', 1_000_000_000_000)).not.toBe(key);
    expect(clientKey('2001:db8:1:2::9', 1_000_100_000_000)).not.toBe(key);
  });
});

describe('the address of a client', () => {
  it.each([
    [0, '203.0.113.9', '198.51.100.1'],
    [1, '203.0.113.9', '203.0.113.9'],
    [1, 'forged, 203.0.113.9', '203.0.113.9'],
    [2, 'forged, 203.0.113.9, 192.0.2.1', '203.0.113.9'],
    [2, '', '198.51.100.1'],
  ])('behind %i proxies, with %j forwarded, is %s', (proxies, forwardedFor, address) => {
    expect(clientAddress({ peer: '198.51.100.1', forwardedFor }, proxies)).toBe(address);
  });
});
