import { type DeliveryFailure, type DeliveryFailureCode } from '#store';

const HTTP = /^http-(\d{3})$/;
const TLS = /^(?:err_tls|err_ssl|cert_|.*_cert(?:_|$)|unable_to_|depth_zero|epr?oto$)/;

/** What Node, undici and we call what went wrong. */
const CODES: Readonly<Record<string, DeliveryFailureCode>> = {
  timeout: 'timeout',
  etimedout: 'timeout',
  und_err_connect_timeout: 'timeout',
  und_err_headers_timeout: 'timeout',
  und_err_body_timeout: 'timeout',
  econnrefused: 'connection-refused',
  econnreset: 'connection-broken',
  epipe: 'connection-broken',
  ehostunreach: 'connection-broken',
  enetunreach: 'connection-broken',
  und_err_socket: 'connection-broken',
  enotfound: 'unknown-name',
  eai_again: 'unknown-name',
  eforbiddenaddress: 'address-forbidden',
  'endpoint-forbidden': 'address-forbidden',
  'no-signing-key': 'no-signing-key',
};

/** Why an event did not reach its partner, for operators, of the code of the failure. */
export function failureOf(code: string): DeliveryFailure {
  const status = HTTP.exec(code)?.[1];
  if (status !== undefined) return { code: 'http', httpStatus: Number(status) };
  return { code: CODES[code] ?? (TLS.test(code) ? 'tls' : 'other') };
}
