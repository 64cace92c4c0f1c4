import { type AuthorityView } from '#store';
import { type AuthorityStatus, type AuthorityViewDto } from './authorities.dto';

/** An authority as both sides and the staff of its case see it, at this business time. */
export function authorityDto(view: AuthorityView, now: Date): AuthorityViewDto {
  const { id, caseId, ground, evidence, documentId, givenAt, endsAt, endedAt } = view;
  return {
    id,
    applicant: { id: view.applicantId, name: view.applicantName },
    agent: { id: view.agentId, name: view.agentName },
    scope: caseId === undefined ? 'all' : 'case',
    ...(caseId === undefined ? {} : { caseId }),
    ground,
    evidence,
    ...(documentId === undefined ? {} : { documentId }),
    givenAt: givenAt.toISOString(),
    ...(endsAt === undefined ? {} : { endsAt: endsAt.toISOString() }),
    ...(endedAt === undefined ? {} : { endedAt: endedAt.toISOString() }),
    status: statusOf(view, now),
  };
}

function statusOf({ endsAt, endedAt }: AuthorityView, now: Date): AuthorityStatus {
  if (endsAt !== undefined && endsAt <= (endedAt ?? now)) return 'lapsed';
  return endedAt === undefined ? 'active' : 'revoked';
}
