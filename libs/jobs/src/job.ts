import { type OrganisationId, type PersonId } from '#contract';
import { type JsonValue } from '#engine';
import { type JobToRun } from '#cases';

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

/** What jobs may ask of the world. */
export interface JobServices {
  /** Active holders of the post in the organisation and everything below it. */
  listPool(place: { readonly organisationId: OrganisationId; readonly post: string }, at: Date): Promise<readonly PoolMember[]>;
  /** Number of the certificate of this job: the same one however often it is asked. */
  issueCertificate(job: JobToRun, request: CertificateRequest): Promise<string>;
}

/** Work named by a service task's topic. It may run more than once for one job, and must then come to the same. */
export type Job = (job: JobToRun, services: JobServices) => Promise<JsonValue>;
