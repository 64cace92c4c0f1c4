import { type Channel, CHANNELS, type DeliveryLine, PARTNER_CHANNEL, partnerLine } from '#contract';
import { type CaseChange, type OfferRow, type Transaction, writeChange } from '#store';
import { type CommittedHint } from './committed-hint';
import { type CaseDraft } from './draft/case-draft';
import { type Kit } from './kit';
import { finishDraft, type RememberedCommand } from './draft/finish-draft';
import { type Asker } from './draft/wake-of';

/** What was sent to be written: the change, and what to tell others once it is committed. */
export interface Committing {
  readonly change: CaseChange;
  readonly hint: CommittedHint;
}

/** Sends the draft's change, to travel with the COMMIT; `offers` are those of the task that the command named. */
export function commitDraft(
  transaction: Transaction,
  draft: CaseDraft,
  given: { readonly asker: Asker; readonly command?: RememberedCommand; readonly offers?: readonly OfferRow[] },
): Committing {
  const change = finishDraft(draft, given);
  writeChange(transaction, change);
  return { change, hint: hintOf(draft.kit, change, given.offers ?? []) };
}

const retries = ({ lettersRetried }: CaseChange, channel: Channel): boolean => channel === 'case' && lettersRetried.length > 0;

function linesOf(change: CaseChange): readonly DeliveryLine[] {
  const channels = CHANNELS.filter((channel) => change.outbox.some((row) => row.channel === channel) || retries(change, channel));
  const asked = change.outbox.flatMap(({ channel, organisationId }) =>
    channel === PARTNER_CHANNEL && organisationId !== undefined ? [partnerLine(organisationId)] : [],
  );
  return [...channels, ...new Set(asked)];
}

function hintOf(kit: Kit, change: CaseChange, offers: readonly OfferRow[]): CommittedHint {
  const migrated = change.migration?.tasks ?? [];
  const owners = [...change.tasksOpened, ...change.tasksChanged, ...migrated].flatMap((task) => task.ownerId ?? []);
  const copied = change.copies.flatMap((row) => row.personId ?? []);
  const told = [...change.outbox.flatMap((row) => row.person ?? []), ...copied];
  const toldOffices = [...change.outbox, ...change.copies].flatMap(({ post, organisationId }) =>
    post === undefined || organisationId === undefined ? [] : [{ post, organisationId }],
  );
  return {
    caseId: change.row.id,
    processId: change.row.processId,
    wake: kit.pace === 'at-once' && change.wakeLeft !== undefined,
    jobs: change.jobsCreated.map(({ no }) => no),
    channels: linesOf(change),
    offices: [...offers, ...change.offersOpened, ...migrated.flatMap((task) => task.offers), ...toldOffices].map(
      ({ organisationId, post }) => ({ organisationId, post }),
    ),
    people: [...new Set([...owners, ...told])],
  };
}
