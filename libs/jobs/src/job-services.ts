import { issueCertificateOnce, type Store } from '#store';
import { type JobServices } from './job';
import { createListPool } from './list-pool';

/** What jobs may ask for, from PostgreSQL. */
export function createJobServices(store: Store): JobServices {
  return {
    listPool: createListPool(store),
    issueCertificate: ({ caseId, no, businessNow }, request) =>
      issueCertificateOnce(store, { ...request, caseId, jobNo: no, issuedAt: businessNow }),
  };
}
