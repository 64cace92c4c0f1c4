/** Why an event last did not reach a partner, without a word of what anybody said; `http` goes with the status that the partner answered. */
export const DELIVERY_FAILURES = [
  'http',
  'timeout',
  'connection-refused',
  'connection-broken',
  'unknown-name',
  'tls',
  'address-forbidden',
  'no-signing-key',
  'other',
] as const;
/** One of them. */
export type DeliveryFailureCode = (typeof DELIVERY_FAILURES)[number];

/** A failure as it is told. */
export interface DeliveryFailure {
  readonly code: DeliveryFailureCode;
  readonly httpStatus?: number | undefined;
}

const HTTP = /^http-(\d{3})$/;

/** What the column holds of a failure. */
export const failureText = ({ code, httpStatus }: DeliveryFailure): string =>
  httpStatus === undefined ? code : `http-${String(httpStatus)}`;

/** A failure as its column tells it; none where nothing was kept. */
export function parseFailure(text: string | null): DeliveryFailure | undefined {
  if (text === null) return undefined;
  const status = HTTP.exec(text)?.[1];
  if (status !== undefined) return { code: 'http', httpStatus: Number(status) };
  return { code: DELIVERY_FAILURES.find((each) => each === text) ?? 'other' };
}
