import { type JobServices } from '../job';

const notAskedFor = (): Promise<never> => Promise.reject(new Error('this test did not expect the job to ask for it'));

/** Services for the test of a job: those that it may ask for; anything else rejects. */
export const servicesOf = (given: Partial<JobServices>): JobServices => ({
  listPool: notAskedFor,
  listRecords: notAskedFor,
  listIdentityTags: notAskedFor,
  putIdentityTag: notAskedFor,
  endIdentityTag: notAskedFor,
  orderPayment: notAskedFor,
  settlePayment: notAskedFor,
  recordTelling: notAskedFor,
  readAccount: notAskedFor,
  signDocument: notAskedFor,
  bookAccount: notAskedFor,
  releaseBooking: notAskedFor,
  calendarOf: notAskedFor,
  listDeclaredRelations: notAskedFor,
  ...given,
});
