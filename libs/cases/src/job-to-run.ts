import { type CaseId } from '#contract';
import { type JsonObject } from '#engine';
import { type Command } from './command';

/** A job with what its handler needs; the input may hold personal data and must not leave the process. */
export interface JobToRun {
  readonly caseId: CaseId;
  readonly no: number;
  readonly element: string;
  readonly topic: string;
  readonly input: JsonObject;
  /** `case` and `parameters`, as expressions see them. */
  readonly facts: JsonObject;
  readonly organisationId: string;
  readonly region: string;
  readonly businessNow: Date;
  /** Parties, whoever has acted in the case and who keeps out of it: a panel is drawn without them. */
  readonly involved: readonly string[];
}

type Of<Kind extends Command['kind']> = Extract<Command, { kind: Kind }>;

/** What the work of a job hands to its case: a result, or an order of a record that the case carries out. */
export type Work = Omit<Of<'complete-job'>, 'id'> | Omit<Of<'complete-record-job'>, 'id'>;

/** Does the work of a job; it may be asked for the same job again, and must then come to the same. */
export type WorkOn = (job: JobToRun) => Promise<Work>;
