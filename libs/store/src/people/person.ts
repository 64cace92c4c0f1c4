import { type PersonId } from '#contract';

/** A person as put in; identity number and phone are encrypted on the way and found by keyed hash. */
export interface NewPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly username?: string;
  /** argon2id, in its own encoded form. */
  readonly passwordHash?: string;
  readonly identityNumber?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly createdAt: Date;
}

/** A person without what is encrypted. */
export interface PersonView {
  readonly id: PersonId;
  readonly name: string;
  readonly username?: string | undefined;
  readonly email?: string | undefined;
  readonly active: boolean;
}

/** What sign-in compares with. */
export interface Account extends PersonView {
  readonly passwordHash?: string | undefined;
}

/** What is encrypted of a person: callers mask it by role and audit the reading. */
export interface PersonSecrets {
  readonly identityNumber?: string | undefined;
  readonly phone?: string | undefined;
}

/** What each encrypted column of a person is bound to, and what its hash is made with. */
export const personContext = {
  identityNumber: (id: PersonId): string => `people.identity_number:${id}`,
  phone: (id: PersonId): string => `people.phone:${id}`,
  identityNumberHash: 'people.identity_number',
  phoneHash: 'people.phone',
} as const;
