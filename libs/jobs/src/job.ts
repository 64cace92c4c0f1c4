import { type Calendar } from '#calendar';
import { type OrganisationId, type PersonId } from '#contract';
import { type JsonValue } from '#engine';
import { type JobToRun, type RecordOrder, type Signed, type SigningOrder } from '#cases';
import {
  type AccountKey,
  type AnnualAccount,
  type Booked,
  type Booking,
  type DeclaredRelation,
  type Ordered,
  type PaymentOrder,
  type RecordSubject,
  type Released,
  type Settled,
} from '#store';
import { type TagServices } from './identity-tags/tag-services';

/** Somebody who may be drawn into a panel, with the organisations of every post held, each from itself to its root. */
export interface PoolMember {
  readonly personId: PersonId;
  readonly organisations: readonly OrganisationId[];
}

/** Which records of a subject are asked for; with a day, those that cover it. */
export interface RecordQuestion {
  readonly region: string;
  readonly kind: string;
  readonly subject: RecordSubject;
  readonly onDay?: string;
}

/** What a job asks for, without what it is itself: its case, its number and its instant. */
type OfJob<Request> = Omit<Request, 'caseId' | 'jobNo' | 'at' | 'orderedAt'>;

/** What jobs may ask of the world. */
export interface JobServices extends TagServices {
  /** Active holders of the post in the organisation and everything below it. */
  listPool(place: { readonly organisationId: OrganisationId; readonly post: string }, at: Date): Promise<readonly PoolMember[]>;
  /** Records as a process sees them, newest first. */
  listRecords(question: RecordQuestion): Promise<JsonValue>;
  /** Orders the payment of a decision, unless one stands or was made. */
  orderPayment(job: JobToRun, order: OfJob<PaymentOrder>): Promise<Ordered>;
  /** Keeps what the bank answered about a payment of the job's case. */
  settlePayment(job: JobToRun, payment: string, result: 'paid' | 'returned'): Promise<Settled>;
  /** What a person has used in a year. */
  readAccount(account: AccountKey): Promise<AnnualAccount>;
  /** Sets the seal of a party on a document. */
  signDocument(job: JobToRun, order: Omit<SigningOrder, 'job'>): Promise<Signed>;
  /** Books a decision on the accounts that it was computed on. */
  bookAccount(job: JobToRun, booking: OfJob<Booking>): Promise<Booked>;
  /** Records that the recipient of the notices which the job's case follows up was told otherwise; how many notices. */
  recordTelling(job: JobToRun, way: string): Promise<number>;
  /** Gives back what a decision of the job's case has booked. */
  releaseBooking(job: JobToRun, decision: string): Promise<Released>;
  /** The working days of a region. */
  calendarOf(region: string): Promise<Calendar>;
  /** Who of the staff has declared one of these people, by identity number, as a relative. */
  listDeclaredRelations(identityNumbers: readonly string[]): Promise<readonly DeclaredRelation[]>;
}

/** Work named by a service task's topic. It may run more than once for one job, and must then come to the same. */
export type Job = (job: JobToRun, services: JobServices) => Promise<JsonValue>;

/** A job that only says what is to be done to a record; it is done with the job's result, in one transaction. */
export type RecordJob = (job: JobToRun) => RecordOrder;
