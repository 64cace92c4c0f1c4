import { composeCalendar, signDocument } from '#cases';
import {
  bookAccount,
  listCalendars,
  listDeclaredRelations,
  markToldOtherwise,
  orderPayment,
  readAnnualAccount,
  releaseBooking,
  settlePayment,
  type Store,
} from '#store';
import { type JobServices } from './job';
import { createTagServices } from './identity-tags/tag-services';
import { createListPool } from './list-pool';
import { createListRecords } from './list-records';

/** Where nothing is served to the public: stories and the demo county's past. */
const LOCAL_URL = 'http://127.0.0.1:3000';

/** What jobs may ask for, from PostgreSQL. */
export function createJobServices(store: Store, publicUrl = LOCAL_URL): JobServices {
  return {
    ...createTagServices(store),
    signDocument: ({ caseId, no, businessNow }, order) =>
      signDocument(store, { ...order, job: { caseId, no } }, { publicUrl, now: businessNow }),
    listPool: createListPool(store),
    listRecords: createListRecords(store),
    orderPayment: ({ caseId, no, businessNow }, order) => orderPayment(store, { ...order, caseId, jobNo: no, orderedAt: businessNow }),
    settlePayment: ({ caseId, businessNow }, payment, result) => settlePayment(store, { caseId, payment, result, at: businessNow }),
    readAccount: (account) => readAnnualAccount(store, account),
    bookAccount: ({ caseId, no, businessNow }, booking) => bookAccount(store, { ...booking, caseId, jobNo: no, at: businessNow }),
    recordTelling: ({ caseId, businessNow }, way) =>
      markToldOtherwise(store, { followUp: caseId, at: businessNow, evidence: `told-otherwise: ${way}` }),
    releaseBooking: ({ caseId, businessNow }, decision) => releaseBooking(store, { caseId, decision, at: businessNow }),
    calendarOf: async (region) => composeCalendar(await listCalendars(store), region),
    listDeclaredRelations: (identityNumbers) => listDeclaredRelations(store, identityNumbers),
  };
}
