import { type OrganisationId } from '#contract';
import { NO_CASE } from '../case-file/no-case';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** A partner that was not heard of for its hours. */
export interface SilentPartner {
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly region: string;
  readonly hours: number;
}

const SILENT = `silent_since IS NULL AND heard_at <= $1::timestamptz - silence_hours * interval '1 hour'`;

/** Partners whose silence is to become an alarm at this instant of business time. */
export async function listSilentPartners(store: Store, at: Date): Promise<readonly SilentPartner[]> {
  const text = `SELECT p.organisation_id, o.name, o.region, p.silence_hours FROM partners p JOIN organisations o ON o.id = p.organisation_id
    WHERE ${SILENT} ORDER BY p.organisation_id`;
  const { rows } = await queryStore<{ organisation_id: OrganisationId; name: string; region: string; silence_hours: number }>(store, {
    name: 'list-silent-partners',
    text,
    values: [at],
  });
  return rows.map(({ organisation_id, name, region, silence_hours }) => ({
    organisationId: organisation_id,
    name,
    region,
    hours: silence_hours,
  }));
}

/** An alarm, and the notice of it sealed for `NO_CASE`, to those who run the machines and to those who supervise at the bureau of the region. */
export interface SilenceAlarm {
  readonly partner: SilentPartner;
  readonly at: Date;
  readonly notice: Buffer;
}

/** Raises the alarm of a silent partner, once until it is heard of again; false where somebody was quicker or it has been heard of. */
export async function alarmSilentPartner(store: Store, { partner, at, notice }: SilenceAlarm): Promise<boolean> {
  const text = `WITH silent AS (UPDATE partners SET silent_since = $1 WHERE organisation_id = $2 AND ${SILENT} RETURNING organisation_id),
    told AS (
      INSERT INTO outbox (case_id, seq, notice, channel, recipient_organisation, recipient_post, content, created_at)
      SELECT '${NO_CASE}', 0, 'partner-silent', 'in-app', bureau.id, post, $3, $1
      FROM silent, (SELECT id FROM organisations WHERE kind = 'county' AND region = $4 ORDER BY id LIMIT 1) bureau, unnest(ARRAY['system-operator', 'supervisor']) AS post)
    INSERT INTO partner_log (organisation_id, at, action, detail) SELECT organisation_id, $1, 'silent', '{}' FROM silent`;
  const values = [at, partner.organisationId, notice, partner.region];
  return (await queryStore(store, { name: 'alarm-silent-partner', text, values })).rowCount === 1;
}
