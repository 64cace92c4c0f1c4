import { type Done } from '#cases';
import { type OutcomeDto } from './task-commands.dto';

/** What a command did, for the wire. */
export function outcomeDto({ repeated, seq, opened, closed, caseClosed, outcome }: Done): OutcomeDto {
  return { repeated, seq, opened, closed, caseClosed, ...(outcome === undefined ? {} : { outcome }) };
}
