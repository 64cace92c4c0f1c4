import { bookAccount } from './book-account/book-account';
import { drawPanel } from './draw-panel/draw-panel';
import { drawSample } from './draw-sample/draw-sample';
import { findStaffRelatives } from './find-staff-relatives/find-staff-relatives';
import { issueCertificate } from './issue-certificate/issue-certificate';
import { type Job } from './job';
import { orderPayment } from './order-payment/order-payment';
import { readAccounts } from './read-accounts/read-accounts';
import { settlePayment } from './settle-payment/settle-payment';

/** Every topic that a service task may name. */
export const JOBS = {
  'book-account': bookAccount,
  'draw-panel': drawPanel,
  'draw-sample': drawSample,
  'find-staff-relatives': findStaffRelatives,
  'issue-certificate': issueCertificate,
  'order-payment': orderPayment,
  'read-accounts': readAccounts,
  'settle-payment': settlePayment,
} as const satisfies Readonly<Record<string, Job>>;

/** The job of a topic; undefined for one that this worker does not know. */
export function findJob(topic: string): Job | undefined {
  return new Map<string, Job>(Object.entries(JOBS)).get(topic);
}
