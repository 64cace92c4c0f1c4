import { ACTING_POSTS } from '#access';
import { type Value } from '#bpmn';
import { type JsonObject, type JsonValue } from '#engine';
import { maskName } from '#forms';
import { encryptionContext, type RecordNotice, type RecordRow } from '#store';
import { type Notice, type NoticeRecipient } from '../definition/notice';
import { type Kit } from '../kit';
import { recordFacts } from './record-facts';
import { type RecordRule } from './record-rule';

/** A record of which something is due, with its content open and the name of its subject. */
export interface OpenRecord {
  readonly record: RecordRow;
  readonly content: JsonObject;
  readonly name: string;
  readonly rule: RecordRule;
}

/** What expressions of a notice or a follow-up see: the record with its subject's name, and the parameters in force today. */
export function factsOf({ record, content, name, rule }: OpenRecord): JsonObject {
  const facts = recordFacts(record, content);
  const subject = { ...(facts['subject'] as JsonObject), name, maskedName: maskName(name) };
  return { parameters: rule.parameters, record: { ...facts, subject } };
}

type Told = { readonly ok: true; readonly notices: readonly RecordNotice[] } | { readonly ok: false; readonly reason: string };

/** A reminder of a record's end; it is not sent where the record ends otherwise by then. */
export function remindOfRecord(kit: Kit, open: OpenRecord, name: string): Told {
  const { id: record, endsOn = null } = open.record;
  const told = tellOfRecord(kit, open, name);
  return told.ok ? { ok: true, notices: told.notices.map((notice) => ({ ...notice, validWhile: { record, endsOn } })) } : told;
}

/** A notice about a record, one row for each recipient and channel; recipients are those of today. */
export function tellOfRecord(kit: Kit, open: OpenRecord, name: string): Told {
  const notice = open.rule.definition.notices.get(name);
  if (notice === undefined) return { ok: false, reason: 'there is no such notice' };
  const facts = factsOf(open);
  const [title, body] = [textOf(kit, notice.title, facts), textOf(kit, notice.body, facts)];
  if (title === undefined || body === undefined) return { ok: false, reason: `notice ${name} gives no text` };
  const { caseId } = open.record;
  const content = kit.seal(encryptionContext.outbox(caseId), { title, body });
  const addresses = addressesOf(kit, open.record, { notice, facts });
  if (addresses === undefined) return { ok: false, reason: `notice ${name} names no organisation` };
  return {
    ok: true,
    notices: notice.channels.flatMap((channel) => addresses.map((address) => ({ caseId, notice: name, channel, content, ...address }))),
  };
}

type Address = Pick<RecordNotice, 'person' | 'organisationId' | 'post'>;

function addressesOf(
  kit: Kit,
  record: RecordRow,
  { notice, facts }: { readonly notice: Notice; readonly facts: JsonObject },
): readonly Address[] | undefined {
  const found = notice.recipients.map((recipient) => placesOf(kit, record, { recipient, facts }));
  return found.some((places) => places === undefined) ? undefined : found.flatMap((places) => places ?? []);
}

/** `applicant` is whose record it is: the person, or the posts that act for the organisation; a post in organisation null is nobody's. */
function placesOf(
  kit: Kit,
  { subject, organisationId: handling }: RecordRow,
  { recipient, facts }: { readonly recipient: NoticeRecipient; readonly facts: JsonObject },
): readonly Address[] | undefined {
  if ('to' in recipient)
    return 'person' in subject
      ? [{ person: subject.person }]
      : ACTING_POSTS.map((post) => ({ post, organisationId: subject.organisation }));
  const { post, organisation } = recipient;
  const organisationId = organisation === undefined ? handling : valueOf(kit, organisation, facts);
  if (organisationId === null) return [];
  return typeof organisationId === 'string' && kit.organisations.has(organisationId) ? [{ post, organisationId }] : undefined;
}

function textOf(kit: Kit, value: Value, facts: JsonObject): string | undefined {
  const given = valueOf(kit, value, facts);
  return typeof given === 'string' ? given : undefined;
}

function valueOf({ evaluator }: Kit, value: Value, facts: JsonObject): JsonValue | undefined {
  if (value.kind === 'literal') return value.value;
  const evaluated = evaluator.evaluate(value.expression, facts);
  return evaluated.ok ? evaluated.value : undefined;
}
