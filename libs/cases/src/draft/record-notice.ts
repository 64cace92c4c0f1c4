import { type Channel } from '#contract';
import { type Effect, type JsonObject } from '#engine';
import { encryptionContext, type NoticeValidity, type OutboxRow } from '#store';
import { type Notice, type NoticeRecipient } from '../definition/notice';
import { addressesOfParties } from '../parties';
import { answerObjections } from './answer-objections';
import { type CaseDraft } from './case-draft';
import { evaluateText, evaluateValue } from './evaluate-text';
import { type Obstacle, type Recording } from './recording';

type Of<Kind extends Effect['kind']> = Extract<Effect, { kind: Kind }>;
type Address = Pick<OutboxRow, 'person' | 'organisationId' | 'post'>;
type Addressed = { readonly ok: true; readonly addresses: readonly Address[] } | { readonly ok: false; readonly reason: string };

/** What a notice is rendered with: its name, the element that sends it and the variables that element sees. */
interface Sending {
  readonly element: string;
  readonly notice: string;
  readonly variables: JsonObject;
  /** Instead of what the notice's file says. */
  readonly validWhile?: NoticeValidity;
}

/** A send task: one outbox row for each recipient and channel, so that each is told once. */
export function sendNotice({ draft, note }: Recording, effect: Of<'notice'>): Obstacle | undefined {
  const refused = postNotice(draft, effect);
  if (refused === undefined) note.told.push(['notice', effect.notice]);
  return refused;
}

/** Renders a notice and puts it into the outbox. */
export function postNotice(draft: CaseDraft, sending: Sending): Obstacle | undefined {
  const failed = (reason: string): Obstacle => ({
    code: 'evaluation-failed',
    element: sending.element,
    reason: `notice ${sending.notice}: ${reason}`,
  });
  const notice = draft.definition.notices.get(sending.notice);
  if (notice === undefined) return failed('there is no such file');
  const content = renderContent(draft, notice, sending.variables);
  if (!content.ok) return failed(content.reason);
  const sealed = draft.kit.seal(encryptionContext.outbox(draft.row.id), content.content);
  const validWhile = sending.validWhile ?? notice.validWhile;
  const valid = validWhile === undefined ? {} : { validWhile };
  for (const recipient of notice.recipients) {
    if ('to' in recipient && recipient.to === 'objector') {
      answerObjections(draft, content.content);
      continue;
    }
    const addressed = addressesOf(draft, recipient, sending.variables);
    if (!addressed.ok) return failed(addressed.reason);
    for (const channel of notice.channels) post(draft, addressed.addresses, { notice: sending.notice, channel, content: sealed, ...valid });
  }
  return undefined;
}

function post(
  draft: CaseDraft,
  addresses: readonly Address[],
  row: { readonly notice: string; readonly channel: Channel; readonly content: Buffer; readonly validWhile?: NoticeValidity },
): void {
  draft.change.outbox.push(...addresses.map((address) => ({ seq: draft.row.seq + 1, ...row, ...address })));
}

/** Title and body of a notice, by what it sees. */
export function renderContent(
  draft: CaseDraft,
  notice: Notice,
  variables: JsonObject,
): { readonly ok: true; readonly content: JsonObject } | { readonly ok: false; readonly reason: string } {
  const title = evaluateText(draft, notice.title, variables);
  if (!title.ok) return title;
  const body = evaluateText(draft, notice.body, variables);
  return body.ok ? { ok: true, content: { title: title.text, body: body.text } } : body;
}

/** The parties; a post in the named organisation (null: nobody), else in the one that handles the case. */
function addressesOf(draft: CaseDraft, recipient: NoticeRecipient, variables: JsonObject): Addressed {
  if ('to' in recipient) return { ok: true, addresses: addressesOfParties(draft.row) };
  const { post, organisation } = recipient;
  if (organisation === undefined) return { ok: true, addresses: [{ post, organisationId: draft.row.organisationId }] };
  const named = evaluateValue(draft, organisation, variables);
  if (!named.ok) return named;
  if (named.value === null) return { ok: true, addresses: [] };
  if (typeof named.value !== 'string') return { ok: false, reason: 'the expression gives no text' };
  if (!draft.kit.organisations.has(named.value)) return { ok: false, reason: `no organisation ${named.value}` };
  return { ok: true, addresses: [{ post, organisationId: named.value }] };
}
