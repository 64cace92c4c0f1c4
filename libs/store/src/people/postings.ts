import { type OrganisationId, type PersonId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** A post held from one day to another, both included, written YYYY-MM-DD; without an end until it is given up. */
export interface NewPosting {
  readonly personId: PersonId;
  readonly post: string;
  readonly organisationId: OrganisationId;
  readonly validFrom: string;
  readonly validUntil?: string;
}

/** Gives a person a post, or changes its days. */
export async function putPosting(store: Store, posting: NewPosting): Promise<void> {
  const { personId, post, organisationId, validFrom, validUntil = null } = posting;
  const text = `INSERT INTO postings (person_id, post, organisation_id, valid_from, valid_until) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (person_id, post, organisation_id) DO UPDATE SET valid_from = excluded.valid_from, valid_until = excluded.valid_until`;
  await queryStore(store, { name: 'put-posting', text, values: [personId, post, organisationId, validFrom, validUntil] });
}
