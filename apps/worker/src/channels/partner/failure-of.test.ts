import { failureOf } from './failure-of';

describe('failureOf', () => {
  it.each([
    ['http-404', { code: 'http', httpStatus: 404 }],
    ['timeout', { code: 'timeout' }],
    ['econnrefused', { code: 'connection-refused' }],
    ['enotfound', { code: 'unknown-name' }],
    ['cert_has_expired', { code: 'tls' }],
    ['self_signed_cert_in_chain', { code: 'tls' }],
    ['unable_to_verify_leaf_signature', { code: 'tls' }],
    ['err_tls_cert_altname_invalid', { code: 'tls' }],
    ['endpoint-forbidden', { code: 'address-forbidden' }],
    ['no-signing-key', { code: 'no-signing-key' }],
    ['TypeError', { code: 'other' }],
  ])('tells %s as %o', (code, failure) => {
    expect(failureOf(code)).toEqual(failure);
  });
});
