import { type OrganisationId, type PersonId } from '#contract';
import { decryptText, encrypt } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given, instant } from '../row-values';
import { sealWords } from './partner-log';

/** Ways by which an organisation gets its messages. */
export const PARTNER_CHANNELS = ['webhook', 'api', 'file', 'inbox'] as const;
/** How an organisation gets its messages: we call it, it calls us, by a file, or its staff read them here. */
export type PartnerChannel = (typeof PARTNER_CHANNELS)[number];

/** How an organisation is reached. */
export interface PartnerSettings {
  readonly organisationId: OrganisationId;
  readonly channel: PartnerChannel;
  /** Where events go, for `webhook`. */
  readonly endpoint?: string | undefined;
  /** Events under way to it at once. */
  readonly width: number;
  readonly timeoutMs: number;
  /** An event that could not be delivered for so long is a dead letter. */
  readonly giveUpHours: number;
  /** After so long without a word from it an alarm is raised; without it, never. */
  readonly silenceHours?: number | undefined;
}

/** A partner with what is known of it by now. */
export interface Partner extends PartnerSettings {
  /** Attempts in a row that found it not to be talked to, since when, and when the next one is due. */
  readonly failures: number;
  readonly failingSince?: Date | undefined;
  readonly retryAt?: Date | undefined;
  readonly heardAt: Date;
  readonly silentSince?: Date | undefined;
}

interface Result {
  readonly organisation_id: OrganisationId;
  readonly channel: PartnerChannel;
  readonly sealed_endpoint: Buffer | null;
  readonly width: number;
  readonly timeout_ms: number;
  readonly give_up_hours: number;
  readonly silence_hours: number | null;
  readonly failures: number;
  readonly failing_since: Date | null;
  readonly retry_at: Date | null;
  readonly heard_at: Date;
  readonly silent_since: Date | null;
}

/** Addresses may hold a password of the partner's, in their path or query. */
const endpointContext = (organisationId: string): string => `partners.endpoint:${organisationId}`;

const toPartner = (store: Store, row: Result): Partner => ({
  organisationId: row.organisation_id,
  channel: row.channel,
  ...(row.sealed_endpoint && { endpoint: decryptText(store, endpointContext(row.organisation_id), row.sealed_endpoint) }),
  width: row.width,
  timeoutMs: row.timeout_ms,
  giveUpHours: row.give_up_hours,
  silenceHours: given(row.silence_hours),
  failures: row.failures,
  failingSince: instant(row.failing_since),
  retryAt: instant(row.retry_at),
  heardAt: row.heard_at,
  silentSince: instant(row.silent_since),
});

/** Sets how an organisation is reached, and notes who did it; what is known of its reachability begins anew. */
export async function putPartner(
  store: Store,
  settings: PartnerSettings,
  by: { readonly at: Date; readonly actor?: PersonId },
): Promise<void> {
  const { organisationId, channel, endpoint, width, timeoutMs, giveUpHours, silenceHours } = settings;
  const text = `WITH put AS (
      INSERT INTO partners (organisation_id, channel, sealed_endpoint, width, timeout_ms, give_up_hours, silence_hours, heard_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      ON CONFLICT (organisation_id) DO UPDATE SET channel = excluded.channel, sealed_endpoint = excluded.sealed_endpoint, width = excluded.width,
        timeout_ms = excluded.timeout_ms, give_up_hours = excluded.give_up_hours, silence_hours = excluded.silence_hours,
        failures = 0, failing_since = NULL, retry_at = NULL)
    INSERT INTO partner_log (organisation_id, at, actor, action, detail, words)
    VALUES ($1, $8, $9, 'configured', jsonb_build_object('channel', $2::text), $10)`;
  const sealed = endpoint === undefined ? null : encrypt(store, endpointContext(organisationId), endpoint);
  const words = endpoint === undefined ? null : sealWords(store, organisationId, { endpoint });
  const values = [organisationId, channel, sealed, width, timeoutMs, giveUpHours, silenceHours ?? null, by.at, by.actor ?? null, words];
  await queryStore(store, { name: 'put-partner', text, values });
}

/** How an organisation is reached; undefined where nobody has set it, and its own staff find its messages here. */
export async function findPartner(store: Store, organisationId: string): Promise<Partner | undefined> {
  const text = 'SELECT * FROM partners WHERE organisation_id = $1';
  const { rows } = await queryStore<Result & Record<string, unknown>>(store, { name: 'find-partner', text, values: [organisationId] });
  return rows[0] && toPartner(store, rows[0]);
}

/** All partners in the order of their ids. */
export async function listPartners(store: Store): Promise<readonly Partner[]> {
  const { rows } = await queryStore<Result & Record<string, unknown>>(store, {
    name: 'list-partners',
    text: 'SELECT * FROM partners ORDER BY organisation_id',
  });
  return rows.map((row) => toPartner(store, row));
}

/** Notes a word from a partner: an answer, a fetch, an event taken. */
export async function notePartnerHeard(store: Store, organisationId: string, at: Date): Promise<void> {
  const text = 'UPDATE partners SET heard_at = greatest(heard_at, $2), silent_since = NULL WHERE organisation_id = $1';
  await queryStore(store, { name: 'note-partner-heard', text, values: [organisationId, at] });
}

/** Encrypts the addresses that an older version has stored plain. */
export async function sealEndpoints(store: Store): Promise<void> {
  const { rows } = await queryStore<{ organisation_id: string; endpoint: string }>(store, {
    name: 'list-plain-endpoints',
    text: 'SELECT organisation_id, endpoint FROM partners WHERE endpoint IS NOT NULL',
  });
  const text = 'UPDATE partners SET sealed_endpoint = $2, endpoint = NULL WHERE organisation_id = $1 AND endpoint = $3';
  for (const { organisation_id, endpoint } of rows) {
    const values = [organisation_id, encrypt(store, endpointContext(organisation_id), endpoint), endpoint];
    await queryStore(store, { name: 'seal-endpoint', text, values });
  }
}
