import { type PersonId } from '#contract';

/** What a person uses in a calendar year of a region's deductibles and caps; another year begins with nothing. */
export interface AccountKey {
  readonly personId: PersonId;
  readonly year: number;
  readonly region: string;
}

/** What has been used of one kind of account, in fen. */
export interface UsedAmounts {
  readonly kind: string;
  readonly deductibleFen: number;
  readonly aidFen: number;
}

/** An account as it stands; 0 is the version of one that nothing was booked on. */
export interface AnnualAccount {
  readonly version: number;
  readonly used: readonly UsedAmounts[];
}
