import { bookAccount } from './book-account/book-account';
import { drawPanel } from './draw-panel/draw-panel';
import { drawSample } from './draw-sample/draw-sample';
import { findStaffRelatives } from './find-staff-relatives/find-staff-relatives';
import { type Job, type RecordJob } from './job';
import { endIdentityTag } from './identity-tags/end-identity-tag';
import { listIdentityTags } from './identity-tags/list-identity-tags';
import { putIdentityTag } from './identity-tags/put-identity-tag';
import { orderPayment } from './order-payment/order-payment';
import { readAccounts } from './read-accounts/read-accounts';
import { reckonDeadline } from './reckon-deadline/reckon-deadline';
import { recordTelling } from './record-telling/record-telling';
import { releaseBooking } from './release-booking/release-booking';
import { signDocument } from './sign-document/sign-document';
import { settlePayment } from './settle-payment/settle-payment';
import { listRecords } from './records/list-records';
import { changeRecord, endRecord, followRecord, issueRecord, resumeRecord, suspendRecord } from './records/record-jobs';

/** Every topic that a service task may name, but for those of records. */
export const JOBS = {
  'book-account': bookAccount,
  'draw-panel': drawPanel,
  'draw-sample': drawSample,
  'find-staff-relatives': findStaffRelatives,
  'list-records': listRecords,
  'end-identity-tag': endIdentityTag,
  'list-identity-tags': listIdentityTags,
  'put-identity-tag': putIdentityTag,
  'order-payment': orderPayment,
  'read-accounts': readAccounts,
  'reckon-deadline': reckonDeadline,
  'release-booking': releaseBooking,
  'settle-payment': settlePayment,
  'record-telling': recordTelling,
  'sign-document': signDocument,
} as const satisfies Readonly<Record<string, Job>>;

/** Topics whose work is an order of a record. */
export const RECORD_JOBS = {
  'issue-record': issueRecord,
  'change-record': changeRecord,
  'suspend-record': suspendRecord,
  'resume-record': resumeRecord,
  'end-record': endRecord,
  'follow-record': followRecord,
} as const satisfies Readonly<Record<string, RecordJob>>;

/** The job of a topic; undefined for one that this worker does not know. */
export function findJob(topic: string): Job | undefined {
  return new Map<string, Job>(Object.entries(JOBS)).get(topic);
}

/** The order of a topic; undefined where its work is another. */
export function findRecordJob(topic: string): RecordJob | undefined {
  return new Map<string, RecordJob>(Object.entries(RECORD_JOBS)).get(topic);
}
