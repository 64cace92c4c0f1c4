import { mayConnect } from './address-guard';

describe('an address that a name resolved to', () => {
  it.each([
    ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1'],
    ...[
      '255.255.255.255',
      '198.18.0.1',
      '::',
      '::1',
      'fe80::1',
      'fc00::1',
      'fd12::1',
      'fec0::1',
      'ff02::1',
      '::ffff:127.0.0.1',
      '::ffff:10.0.0.1',
    ],
    ...['::ffff:7f00:1', '0:0:0:0:0:ffff:a00:1', '64:ff9b::a00:1', '2002:a00:1::', '2001:db8::1', 'localhost', '', '127.1'],
  ])('such as %s is not connected to', (address) => {
    expect(mayConnect(address, false)).toBe(false);
  });

  it.each(['8.8.8.8', '172.32.0.1', '192.169.0.1', '2400:3200::1', '::ffff:8.8.8.8'])('such as %s is', (address) => {
    expect(mayConnect(address, false)).toBe(true);
  });

  it.each<[string, boolean]>([
    ['127.0.0.1', true],
    ['::1', true],
    ['10.0.0.1', false],
    ['169.254.169.254', false],
  ])('%s in a demo: %s', (address, allowed) => {
    expect(mayConnect(address, true)).toBe(allowed);
  });
});
