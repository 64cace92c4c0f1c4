import { type DefinitionHash, type OrganisationId } from '#contract';
import { BELOW } from '../workload/offers-below';

/** Which cases a figure is of: of offices and of those below them, of one process or all, from an instant to another. */
export interface FigureScope {
  readonly offices: readonly OrganisationId[];
  readonly processId?: string | undefined;
  readonly from: Date;
  readonly until: Date;
}

/** The stage of an element in one version of a process. */
export interface ElementStage {
  readonly definitionHash: DefinitionHash;
  readonly element: string;
  readonly stage: string;
}

/** How many working days there are up to each day from `first` (YYYY-MM-DD) on; -1 for a day of a year without a calendar. */
export interface CountedDays {
  readonly first: string;
  readonly counts: readonly number[];
}

/** `$1` offices, `$2` process or null, `$3` and `$4` the period. */
export const scopeValues = ({ offices, processId, from, until }: FigureScope): readonly unknown[] => [
  offices,
  processId ?? null,
  from,
  until,
];

/** Three columns of the stages, for `unnest`. */
export const stageColumns = (stages: readonly ElementStage[]): readonly (readonly string[])[] => [
  stages.map(({ definitionHash }) => definitionHash),
  stages.map(({ element }) => element),
  stages.map(({ stage }) => stage),
];

/** The WITH of a figure, and the condition that a case `c` is in its scope; the period is the figure's own. */
export const SCOPE = `WITH ${BELOW}`;
/** A case `c` of the process, handled by these offices or coming from there. */
export const IN_SCOPE = `($2::text IS NULL OR c.process_id = $2)
  AND (c.organisation_id IN (SELECT id FROM below) OR c.township_id IN (SELECT id FROM below))`;
/** The date in China of an instant. */
export const dateOf = (instant: string): string => `(${instant} AT TIME ZONE 'Asia/Shanghai')::date`;
