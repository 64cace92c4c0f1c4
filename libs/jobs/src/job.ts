import { type OrganisationId, type PersonId } from '#contract';
import { type JsonValue } from '#engine';
import { type JobToRun } from '#cases';
import {
  type AccountKey,
  type AnnualAccount,
  type Booked,
  type Booking,
  type DeclaredRelation,
  type Ordered,
  type PaymentOrder,
  type Settled,
} from '#store';

/** Somebody who may be drawn into a panel, with the organisations of every post held, each from itself to its root. */
export interface PoolMember {
  readonly personId: PersonId;
  readonly organisations: readonly OrganisationId[];
}

/** A certificate to be numbered and kept. */
export interface CertificateRequest {
  readonly kind: string;
  /** What its number begins with, before the year. */
  readonly prefix: string;
  readonly holderId?: PersonId;
  readonly content: Readonly<Record<string, JsonValue>>;
}

/** What a job asks for, without what it is itself: its case, its number and its instant. */
type OfJob<Request> = Omit<Request, 'caseId' | 'jobNo' | 'at' | 'orderedAt'>;

/** What jobs may ask of the world. */
export interface JobServices {
  /** Active holders of the post in the organisation and everything below it. */
  listPool(place: { readonly organisationId: OrganisationId; readonly post: string }, at: Date): Promise<readonly PoolMember[]>;
  /** Number of the certificate of this job: the same one however often it is asked. */
  issueCertificate(job: JobToRun, request: CertificateRequest): Promise<string>;
  /** Orders the payment of a decision, unless one stands or was made. */
  orderPayment(job: JobToRun, order: OfJob<PaymentOrder>): Promise<Ordered>;
  /** Keeps what the bank answered about a payment of the job's case. */
  settlePayment(job: JobToRun, payment: string, result: 'paid' | 'returned'): Promise<Settled>;
  /** What a person has used in a year. */
  readAccount(account: AccountKey): Promise<AnnualAccount>;
  /** Books a decision on the accounts that it was computed on. */
  bookAccount(job: JobToRun, booking: OfJob<Booking>): Promise<Booked>;
  /** Who of the staff has declared one of these people, by identity number, as a relative. */
  listDeclaredRelations(identityNumbers: readonly string[]): Promise<readonly DeclaredRelation[]>;
}

/** Work named by a service task's topic. It may run more than once for one job, and must then come to the same. */
export type Job = (job: JobToRun, services: JobServices) => Promise<JsonValue>;
