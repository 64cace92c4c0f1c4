import { type Actor } from '#access';
import { requireCounty } from '../../auth/require-county';
import { type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';

/** Calendars of the county itself and of what it lies in; those of other counties are not its own. */
export async function enterCalendars(parts: Parts, actor: Actor, region?: string): Promise<void> {
  await requireCounty(parts, actor, 'manage-calendars');
  if (region === undefined || holdsIn(region, parts.config.region)) return;
  const [zh, en] = ['须为本县（市、区）或其上级行政区划', 'must be this county or what it lies in'];
  throw new ProblemError('fields-invalid', { errors: [{ path: '/region', code: 'region', zh, en }] });
}

/** Whether what is of a region holds in a county too. */
export const holdsIn = (region: string, county: string): boolean => region === '*' || county.startsWith(region);
