import { type OrganisationId, type PersonId } from '#contract';
import { type Absent, type Actor, type Posting } from './actor';
import { isParty, type Parties } from './acts-for';
import { absentIn } from './counterparts';
import { permissionsOf } from './posts';

/** What decides who may see a case; paths go from the organisation itself up to the root. */
export interface CaseScope extends Parties {
  readonly organisationPath: readonly OrganisationId[];
  readonly townshipPath?: readonly OrganisationId[] | undefined;
  /** Owners and assignees of its tasks, past and present, but for those of the applicant: whoever acts for an organisation does so by post. */
  readonly performers: readonly PersonId[];
  /** Candidates of its open tasks. */
  readonly offeredTo: readonly { readonly post: string; readonly organisationId: OrganisationId }[];
  /** Who keeps out of it (回避). */
  readonly recused?: readonly PersonId[];
  /** Owners of its open tasks that are offered to posts, which others may do for them; and its process: both only where deputies read. */
  readonly owners?: readonly PersonId[];
  readonly processId?: string;
  /** People and offices that got a carbon copy (抄送). */
  readonly copiedTo?: readonly { readonly personId?: PersonId; readonly post?: string; readonly organisationId?: OrganisationId }[];
}

/**
 * True for the parties, for whoever had or may take a task of the case or got a copy of it, and for reading posts in the handling organisation,
 * the township, or above: a township sees its own cases only, an expert only those with a task of theirs. Whoever keeps out of it sees nothing of
 * it any more.
 */
export function canReadCase(actor: Actor, scope: CaseScope): boolean {
  if (keepsOut(actor, scope) && !isParty(actor, scope)) return false;
  const works = scope.performers.includes(actor.personId) || actor.postings.some((posting) => reaches(posting, scope));
  return works || isParty(actor, scope) || isCopied(actor, scope) || readsFor(actor, scope).length > 0;
}

/** For whom on leave the actor may read the case: those who have an open task of it or may take one; none for a party, or by one. */
export function readsFor(actor: Actor, scope: CaseScope): readonly Absent[] {
  const { processId = '', owners = [] } = scope;
  if (actor.actsFor === undefined || isParty(actor, scope)) return [];
  const concerned = (absent: Absent): boolean =>
    owners.includes(absent.personId) || absent.postings.some((posting) => isOffered(posting, scope));
  return absentIn(actor, processId).filter((absent) => !isParty(absent, scope) && !keepsOut(absent, scope) && concerned(absent));
}

/** Whether a carbon copy lets this actor read the case; it unmasks nothing and permits nothing else. */
export function isCopied({ personId, postings }: Actor, { copiedTo = [] }: CaseScope): boolean {
  return copiedTo.some(
    (copy) =>
      copy.personId === personId ||
      postings.some(({ post, organisationId }) => copy.post === post && copy.organisationId === organisationId),
  );
}

const keepsOut = ({ personId }: Pick<Actor, 'personId'>, { recused = [] }: CaseScope): boolean => recused.includes(personId);

const isOffered = (posting: Posting, { offeredTo }: CaseScope): boolean =>
  offeredTo.some(({ post, organisationId }) => post === posting.post && organisationId === posting.organisationId);

/** Whether this post alone opens the case. */
export function reaches(posting: Posting, scope: CaseScope): boolean {
  return isOffered(posting, scope) || (permissionsOf(posting.post).includes('read-cases') && covers(posting.organisationId, scope));
}

function covers(organisation: OrganisationId, { organisationPath, townshipPath = [] }: CaseScope): boolean {
  return organisationPath.includes(organisation) || townshipPath.includes(organisation);
}
