import { decrypt, encrypt } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** The certificate and key that an organisation seals with. */
export interface OrganisationSeal {
  readonly organisationId: string;
  readonly fingerprint: string;
  readonly subject: string;
  /** PKCS#12; secret. */
  readonly keyStore: Buffer;
  readonly validUntil: Date;
}

const contextOf = (organisationId: string, fingerprint: string): string => `organisation_seals.key_store:${organisationId}:${fingerprint}`;

/** Gives an organisation a seal; those that it had before seal nothing more. */
export async function putOrganisationSeal(store: Store, seal: OrganisationSeal & { readonly createdAt: Date }): Promise<void> {
  const { organisationId, fingerprint, subject, keyStore, validUntil, createdAt } = seal;
  const sealed = encrypt(store, contextOf(organisationId, fingerprint), keyStore);
  const text = `WITH former AS (UPDATE organisation_seals SET withdrawn_at = $6 WHERE organisation_id = $1 AND fingerprint <> $2 AND withdrawn_at IS NULL)
    INSERT INTO organisation_seals (organisation_id, fingerprint, subject, key_store, valid_until, created_at) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (organisation_id, fingerprint) DO UPDATE SET withdrawn_at = NULL`;
  await queryStore(store, { name: 'put-seal', text, values: [organisationId, fingerprint, subject, sealed, validUntil, createdAt] });
}

/** The seal that an organisation has at an instant. */
export async function findOrganisationSeal(store: Store, organisationId: string, at: Date): Promise<OrganisationSeal | undefined> {
  const text = `SELECT fingerprint, subject, key_store, valid_until FROM organisation_seals
    WHERE organisation_id = $1 AND withdrawn_at IS NULL AND valid_until > $2 ORDER BY created_at DESC LIMIT 1`;
  const { rows } = await queryStore<{ fingerprint: string; subject: string; key_store: Buffer; valid_until: Date }>(store, {
    name: 'find-seal',
    text,
    values: [organisationId, at],
  });
  return rows.map(({ fingerprint, subject, key_store, valid_until }) => ({
    organisationId,
    fingerprint,
    subject,
    keyStore: decrypt(store, contextOf(organisationId, fingerprint), key_store),
    validUntil: valid_until,
  }))[0];
}
