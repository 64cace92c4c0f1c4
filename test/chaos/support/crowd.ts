import { DEMO_PASSWORD } from '../../../apps/operator/src/demo-county/seed-demo-county';
import { signIn, type HttpPerson } from '../../../apps/operator/src/demo/http-person';

/** Who works in the bureau and around it; several hold each post, so that they compete. */
const STAFF = [
  ...['intake-1', 'intake-2', 'township-1-clerk', 'reviewer-1a', 'reviewer-1b', 'reviewer-both', 'reviewer-2a'],
  ...['expert-1', 'expert-2', 'expert-3', 'expert-4', 'expert-5', 'policy-1', 'primary-1', 'primary-2', 'check-1', 'check-2'],
];
const AGENTS = ['village-1-agent', 'village-2-agent'];

/** The people of a run, signed in. */
export interface Crowd {
  readonly staff: readonly HttpPerson[];
  readonly agents: readonly HttpPerson[];
  /** May move the demo clock. */
  readonly operator: HttpPerson;
}

export async function signInCrowd(apiUrl: string): Promise<Crowd> {
  const enter = (username: string): Promise<HttpPerson> => signIn({ apiUrl, username, password: DEMO_PASSWORD });
  const staff = await Promise.all(STAFF.map(enter));
  const agents = await Promise.all(AGENTS.map(enter));
  return { staff, agents, operator: await enter('operator-1') };
}
