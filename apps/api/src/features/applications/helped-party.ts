import { type Actor, hasPermission } from '#access';
import { type StartCase } from '#cases';
import { type AuthorityGround } from '#contract';
import { findPersonByIdentityNumber, findStandingAuthority, type PersonView } from '#store';
import { type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { findOrAddApplicant } from './applicant';
import { type ApplicantDto, type ApplicationDto, type AuthorityDto } from './applications.dto';

/** For whom somebody applies, and by what. */
interface Helped extends Pick<ApplicationDto, 'authority'> {
  readonly applicant: ApplicantDto;
}

type Person = Pick<PersonView, 'id' | 'name'>;

/** Grounds that are a post's. */
const BY_POST: readonly AuthorityGround[] = ['village-helper', 'window'];

/**
 * Who applies and who acts for them. By post one's word is enough for a case (`stated`); whoever helps without a post, as a son his mother, brings a
 * paper for this case or holds an authority that the applicant has given: `authority-unproven`.
 */
export async function helpedParty(parts: Parts, actor: Actor, helped: Helped): Promise<Pick<StartCase, 'applicant' | 'agent'>> {
  const { store, cases, wall } = parts;
  const self = { id: actor.personId, name: actor.name };
  const person = await applicantOf(parts, actor, helped);
  if (person.id === actor.personId) return { applicant: self };
  const pair = { applicantId: person.id, agentId: actor.personId };
  const ground = helped.authority?.ground ?? (await findStandingAuthority(store, pair, await cases.businessNow(wall())))?.ground;
  if (ground === undefined) throw new ProblemError(helpsByPost(actor) ? 'authority-missing' : 'authority-unproven');
  return { applicant: { id: person.id, name: person.name }, agent: { ...self, authority: ground } };
}

const helpsByPost = (actor: Actor): boolean => hasPermission(actor, 'apply-for-others');

async function applicantOf({ store, limits, wall }: Parts, actor: Actor, { applicant, authority }: Helped): Promise<Person> {
  if (helpsByPost(actor)) return findOrAddApplicant(store, applicant, wall());
  if (authority === undefined) {
    // Nobody is added, nor told of, where nothing was brought.
    const known = await findPersonByIdentityNumber(store, applicant.identityNumber.toUpperCase());
    if (known?.name !== applicant.name) throw new ProblemError('authority-unproven');
    return known;
  }
  if (!isPaperForOneCase(authority)) throw new ProblemError('authority-unproven');
  // Whose number it is, is not to be found out by trying names.
  await limits.take('naming-person', actor.personId);
  const person = await findOrAddApplicant(store, applicant, wall());
  await limits.giveBack('naming-person', actor.personId);
  return person;
}

const isPaperForOneCase = ({ ground, documentId, scope }: AuthorityDto): boolean =>
  documentId !== undefined && scope !== 'all' && !BY_POST.includes(ground);
