import { type Drill, STATES } from './supervision-queries';

/** Which tasks the address asks for; undefined where it asks for none. */
export function drillOf(search: URLSearchParams): Drill | undefined {
  const state = STATES.find((each) => each === search.get('state'));
  if (state === undefined) return undefined;
  const [person, post, organisation] = ['person', 'post', 'organisation'].map((name) => search.get(name) ?? undefined);
  return {
    state,
    ...(person === undefined ? {} : { person }),
    ...(post === undefined || organisation === undefined ? {} : { post, organisation }),
  };
}

/** The address of these tasks, on the tab that they were chosen on. */
export const drillPath = (tab: string, drill: Drill): string => `/supervision?${new URLSearchParams({ tab, ...drill }).toString()}`;
