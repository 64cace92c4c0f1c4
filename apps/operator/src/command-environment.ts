import { findCheckout } from './stack/folders';
import { homeOf, notePlaces } from './stack/places';
import { findRunningStack } from './stack/stack-note';

/** The environment of a command: what is set, else that of this checkout's running stack. */
export function commandEnvironment(given: NodeJS.ProcessEnv): Readonly<Record<string, string | undefined>> {
  return { ...findRunningStack(notePlaces(homeOf(findCheckout())))?.env, ...given };
}
