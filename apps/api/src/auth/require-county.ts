import { type Actor, type Permission, permissionsOf } from '#access';
import { findCounty } from '#store';
import { type Parts } from '../parts';
import { ProblemError } from '../problem/problem-error';

/** What holds for the whole county takes a post at the county itself, one in a township entitles to nothing here; else `not-permitted`. */
export async function requireCounty({ store, config }: Parts, { postings }: Actor, permission: Permission): Promise<void> {
  const county = await findCounty(store, config.region);
  const may = postings.some(({ post, organisationId }) => permissionsOf(post).includes(permission) && organisationId === county?.id);
  if (!may) throw new ProblemError('not-permitted');
}
