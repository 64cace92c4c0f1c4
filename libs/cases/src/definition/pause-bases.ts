import { parsePauseBases, type PauseBasis } from './clock-parameters';
import { type Definition } from './definition';
import { parameterOf } from './parameter-of';

/** The grounds on which a person may pause a clock of a case, by its region and the day it began; none where the process allows none. */
export function pauseBasesOf(
  definition: Definition,
  { clock, ...row }: { readonly clock: string; readonly region: string; readonly startedAt: Date },
): readonly PauseBasis[] {
  const name = definition.graph.clocks[clock]?.pauseBases;
  const bases = name === undefined ? undefined : parameterOf({ definition, row }, name, parsePauseBases);
  return bases?.ok === true ? bases.value : [];
}
