import { composeCalendar } from '#cases';
import { bookAccount, listCalendars, listDeclaredRelations, orderPayment, readAnnualAccount, settlePayment, type Store } from '#store';
import { type JobServices } from './job';
import { createTagServices } from './identity-tags/tag-services';
import { createListPool } from './list-pool';
import { createListRecords } from './list-records';

/** What jobs may ask for, from PostgreSQL. */
export function createJobServices(store: Store): JobServices {
  return {
    ...createTagServices(store),
    listPool: createListPool(store),
    listRecords: createListRecords(store),
    orderPayment: ({ caseId, no, businessNow }, order) => orderPayment(store, { ...order, caseId, jobNo: no, orderedAt: businessNow }),
    settlePayment: ({ caseId, businessNow }, payment, result) => settlePayment(store, { caseId, payment, result, at: businessNow }),
    readAccount: (account) => readAnnualAccount(store, account),
    bookAccount: ({ caseId, no, businessNow }, booking) => bookAccount(store, { ...booking, caseId, jobNo: no, at: businessNow }),
    calendarOf: async (region) => composeCalendar(await listCalendars(store), region),
    listDeclaredRelations: (identityNumbers) => listDeclaredRelations(store, identityNumbers),
  };
}
