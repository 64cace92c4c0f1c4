import { type InvalidDue, type UnpublishedYear } from '#calendar';
import { type Obstacle } from './recording';

/** Tells why no due instant could be computed at this element. */
export function calendarObstacle(failure: UnpublishedYear | InvalidDue, element: string): Obstacle {
  return failure.code === 'unpublished-year'
    ? { code: 'unpublished-year', element, reason: `the working days of ${String(failure.year)} are not published` }
    : { code: 'wrong-type', element, reason: failure.reason };
}
