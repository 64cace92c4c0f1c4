import { type PersonId } from '#contract';

/** Who acts for whom during leave (请假代办): from an instant to another, in the named processes and by the named posts, or in all. */
export interface Deputy {
  readonly id: string;
  readonly personId: PersonId;
  readonly deputyId: PersonId;
  readonly beginsAt: Date;
  readonly endsAt: Date;
  readonly processes: readonly string[];
  readonly posts: readonly string[];
  /** May tell of an illness: encrypted at rest. */
  readonly reason: string;
  readonly recordedBy: PersonId;
  readonly recordedAt: Date;
}

/** A delegation with the names of both, and its end before its time, if it has one. */
export interface DeputyView extends Deputy {
  readonly personName: string;
  readonly deputyName: string;
  readonly revokedBy?: PersonId | undefined;
  readonly revokedAt?: Date | undefined;
}

/** Encryption context of a delegation's reason. */
export const deputyContext = (id: string): string => `deputies.reason:${id}`;
