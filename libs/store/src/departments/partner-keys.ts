import { type OrganisationId, type PersonId } from '#contract';
import { decryptText, encrypt } from '../cipher/cipher';
import { keyedDigest } from '../cipher/keyed-hash';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given, instant } from '../row-values';

/** What a key is for: to sign what goes out, to verify what comes in, or for the partner's program to call us. */
export const KEY_PURPOSES = ['signing', 'verifying', 'client'] as const;
/** What a partner's key is for. */
export type KeyPurpose = (typeof KEY_PURPOSES)[number];

/** A key without its secret. */
export interface PartnerKey {
  readonly id: string;
  readonly purpose: KeyPurpose;
  readonly validFrom: Date;
  readonly validUntil?: Date | undefined;
}

const MOST_KEYS = 10;
const contextOf = (organisationId: string): string => `partner_keys.secret:${organisationId}`;
const hashOf = (store: Store, key: string): Buffer => keyedDigest(store, 'partner_keys.hash', key);

/** A secret made of the seed by our hash key: the same for the same seed, so that it can be told again without being kept for that. */
export function partnerSecret(store: Store, purpose: KeyPurpose, seed: string): string {
  const secret = keyedDigest(store, 'partner_keys.secret', seed);
  return purpose === 'client' ? `hbk_${secret.toString('base64url')}` : `whsec_${secret.toString('base64')}`;
}

/** A key to be made, with its secret. */
export interface NewPartnerKey {
  readonly id: string;
  readonly organisationId: OrganisationId;
  readonly purpose: KeyPurpose;
  readonly validFrom: Date;
  readonly secret: string;
}

/** Makes a key that holds from an instant on, beside those that hold already; its secret is told this once. */
export async function addPartnerKey(
  store: Store,
  { id, organisationId, purpose, validFrom, secret }: NewPartnerKey,
  by: { readonly at: Date; readonly actor?: PersonId },
): Promise<void> {
  const sealed = purpose === 'client' ? null : encrypt(store, contextOf(organisationId), secret);
  const hash = purpose === 'client' ? hashOf(store, secret) : null;
  const text = `WITH added AS (INSERT INTO partner_keys (id, organisation_id, purpose, secret, hash, valid_from) VALUES ($1, $2, $3, $4, $5, $6))
    INSERT INTO partner_log (organisation_id, at, actor, action, detail)
    VALUES ($2, $7, $8, 'key-added', jsonb_build_object('key', $1::text, 'purpose', $3::text))`;
  const values = [id, organisationId, purpose, sealed, hash, validFrom, by.at, by.actor ?? null];
  await queryStore(store, { name: 'add-partner-key', text, values });
}

/** Ends a key at an instant; false where the partner has no such key that would hold longer. */
export async function endPartnerKey(
  store: Store,
  key: { readonly id: string; readonly organisationId: string; readonly until: Date },
  by: { readonly at: Date; readonly actor?: PersonId },
): Promise<boolean> {
  const text = `WITH ended AS (
      UPDATE partner_keys SET valid_until = $3 WHERE id = $1 AND organisation_id = $2 AND (valid_until IS NULL OR valid_until > $3) RETURNING id)
    INSERT INTO partner_log (organisation_id, at, actor, action, detail)
    SELECT $2, $4, $5, 'key-ended', jsonb_build_object('key', id) FROM ended`;
  const values = [key.id, key.organisationId, key.until, by.at, by.actor ?? null];
  return (await queryStore(store, { name: 'end-partner-key', text, values })).rowCount === 1;
}

interface Result {
  readonly id: string;
  readonly purpose: KeyPurpose;
  readonly valid_from: Date;
  readonly valid_until: Date | null;
}

/** Keys of a partner, ended ones too, the newest first. */
export async function listPartnerKeys(store: Store, organisationId: string): Promise<readonly PartnerKey[]> {
  const text =
    'SELECT id, purpose, valid_from, valid_until FROM partner_keys WHERE organisation_id = $1 ORDER BY valid_from DESC, id LIMIT 100';
  const { rows } = await queryStore<Result & Record<string, unknown>>(store, { name: 'list-partner-keys', text, values: [organisationId] });
  return rows.map((row) => ({ id: row.id, purpose: row.purpose, validFrom: row.valid_from, validUntil: instant(given(row.valid_until)) }));
}

/** Secrets of a partner that hold at this instant of the wall clock, the newest first, at most ten. */
export async function listPartnerSecrets(
  store: Store,
  { organisationId, purpose, at }: { readonly organisationId: string; readonly purpose: 'signing' | 'verifying'; readonly at: Date },
): Promise<readonly string[]> {
  const text = `SELECT secret FROM partner_keys WHERE organisation_id = $1 AND purpose = $2 AND valid_from <= $3
    AND (valid_until IS NULL OR valid_until > $3) ORDER BY valid_from DESC, id LIMIT ${String(MOST_KEYS)}`;
  const { rows } = await queryStore<{ secret: Buffer }>(store, {
    name: 'list-partner-secrets',
    text,
    values: [organisationId, purpose, at],
  });
  return rows.map(({ secret }) => decryptText(store, contextOf(organisationId), secret));
}

/** The organisation whose client key this is, where it holds at this instant of the wall clock. */
export async function findPartnerByKey(store: Store, key: string, at: Date): Promise<OrganisationId | undefined> {
  const text = `SELECT organisation_id FROM partner_keys WHERE hash = $1 AND purpose = 'client' AND valid_from <= $2 AND (valid_until IS NULL OR valid_until > $2)`;
  const { rows } = await queryStore<{ organisation_id: OrganisationId }>(store, {
    name: 'find-partner-by-key',
    text,
    values: [hashOf(store, key), at],
  });
  return rows[0]?.organisation_id;
}
