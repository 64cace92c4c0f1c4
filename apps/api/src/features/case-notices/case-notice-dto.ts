import { postName } from '../inbox/post-name';
import { type OrganisationId } from '#contract';
import { type CaseView, type NoticeView } from '#store';
import { type CaseNoticeDto, type NoticeStatus } from './case-notices.dto';

type Names = ReadonlyMap<OrganisationId, string>;

/** What is looked up for all notices of a case. */
interface NoticeParts {
  readonly names: Names;
  readonly titleOf: (notice: string) => string | undefined;
}

/** A notice as staff of the case see it: to whom by the part in the case, never by name. */
export function noticeDto(
  view: NoticeView,
  found: Pick<CaseView, 'applicantId' | 'agentId'>,
  { names, titleOf }: NoticeParts,
): CaseNoticeDto {
  const title = titleOf(view.notice);
  const { notice, channel, createdAt, deliveredAt, evidence, heldUntil, failure, obsolete, followUp } = view;
  return {
    notice,
    ...(title === undefined ? {} : { title }),
    channel,
    ...recipientOf(view, found, names),
    writtenAt: createdAt.toISOString(),
    status: statusOf(view),
    ...(deliveredAt === undefined ? {} : { deliveredAt: deliveredAt.toISOString() }),
    ...(evidence === undefined ? {} : { evidence }),
    ...(heldUntil === undefined ? {} : { heldUntil: heldUntil.toISOString() }),
    ...(failure === undefined || deliveredAt !== undefined ? {} : { failure }),
    ...(obsolete === undefined ? {} : { obsolete }),
    ...(followUp === undefined ? {} : { followUp }),
  };
}

function statusOf({ deliveredAt, obsolete, failedAt, heldUntil }: NoticeView): NoticeStatus {
  if (deliveredAt !== undefined) return 'delivered';
  if (obsolete !== undefined) return 'obsolete';
  if (failedAt !== undefined) return 'failed';
  return heldUntil === undefined ? 'waiting' : 'held';
}

function recipientOf(
  { personId, organisationId, post }: NoticeView,
  { applicantId, agentId }: Pick<CaseView, 'applicantId' | 'agentId'>,
  names: Names,
): Pick<CaseNoticeDto, 'to' | 'organisation' | 'post'> {
  if (organisationId !== undefined) {
    const organisation = { id: organisationId, name: names.get(organisationId) ?? organisationId };
    return { to: 'office', organisation, ...(post === undefined ? {} : { post, postName: postName(post) }) };
  }
  if (personId === applicantId) return { to: 'applicant' };
  return { to: personId === agentId ? 'agent' : 'objector' };
}
