import { Problem } from '../api/problem';
import { type Faults } from '../forms/check-data';
import { type Language } from '../texts/texts';

/** What the API found wrong with the fields, by pointer; paths begin with /data. */
export function faultsOfProblem(problem: unknown, language: Language): Faults {
  if (!(problem instanceof Problem)) return new Map();
  return new Map((problem.body.errors ?? []).map((fault) => [fault.path.replace(/^\/data/, ''), fault[language]]));
}
