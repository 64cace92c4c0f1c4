import {
  type Actor,
  actorInCase,
  type CaseScope,
  hasPermission,
  isCopied,
  isParty,
  mayUnmask,
  reaches,
  readsFor,
  type SensitiveKind,
} from '#access';
import { maskName } from '#forms';

/** What somebody who may read a case gets to see of it. */
export interface Reader {
  /** The reader with the posts that count in this case. */
  readonly here: Actor;
  readonly isParty: boolean;
  /** Handles it by a post, or got a copy; an applicant never does so in the own case. */
  readonly isStaff: boolean;
  /** Kinds of sensitive data in clear: one's own, and what one's posts entitle to. */
  readonly mayRead: (kind: SensitiveKind) => boolean;
  readonly nameOf: (name: string) => string;
  /** Colleagues see each other's names; parties and experts do not see who handled a case. */
  readonly performer: (personId: string, name: string) => string;
}

/** What whoever helps needs of the applicant; number, telephone and account are the applicant's to know, and are masked. */
const READ_BY_AGENTS: readonly SensitiveKind[] = ['name', 'medical'];

/** The actor as a reader of this case: only posts that count in it unmask anything. */
export function readerOf(actor: Actor, scope: CaseScope): Reader {
  const here = actorInCase(actor, scope);
  const ownCase = isParty(actor, scope);
  const sees = asAbsent(here, scope);
  const isStaff =
    (hasPermission(sees, 'read-cases') || isCopied(actor, scope)) &&
    actor.personId !== scope.applicantId &&
    !(scope.applicantOrganisationId !== undefined && ownCase);
  const isAgent = scope.agentId === actor.personId && scope.applicantId !== actor.personId;
  const own = (kind: SensitiveKind): boolean => ownCase && (!isAgent || READ_BY_AGENTS.includes(kind));
  const mayRead = (kind: SensitiveKind): boolean => own(kind) || mayUnmask(sees, kind);
  return {
    here,
    isParty: ownCase,
    isStaff,
    mayRead,
    nameOf: (name) => (mayRead('name') || scope.applicantOrganisationId !== undefined ? name : maskName(name)),
    performer: (personId, name) => (isStaff || personId === actor.personId ? name : maskName(name)),
  };
}

/** With the posts of those on leave whose tasks of the case the actor may do: a deputy sees what they would see, and no more. */
function asAbsent(actor: Actor, scope: CaseScope): Actor {
  const lent = readsFor(actor, scope).flatMap(({ postings }) => postings.filter((posting) => reaches(posting, scope)));
  return lent.length === 0 ? actor : { ...actor, postings: [...actor.postings, ...lent] };
}
