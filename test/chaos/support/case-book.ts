import { type JsonObject } from '#engine';
import { type InboxRowAnswer } from '../../../apps/operator/src/demo/api-answers';
import { type CasePlan } from './case-plans';

/** A case as those who applied know it. */
export interface BookedCase {
  readonly caseId: string;
  readonly number: string;
  readonly plan: CasePlan;
}

/** An answer of 200 to somebody who did something to a task. */
export interface Told {
  readonly taskId: string;
  readonly verb: 'claim' | 'complete';
  readonly personId: string;
  /** The answer said that the key was seen before. */
  readonly repeated: boolean;
}

/** What the people of a run know: the cases that they applied for, and what the api told them. */
export interface CaseBook {
  readonly cases: readonly BookedCase[];
  readonly told: readonly Told[];
  add(booked: BookedCase): void;
  tell(told: Told): void;
  /** What to hand in for a task, always the same for one task; undefined while nobody knows the case. */
  answerFor(row: Pick<InboxRowAnswer, 'id' | 'caseId' | 'element'>): JsonObject | undefined;
  /** How many tasks were completed, as people were told. */
  completed(): number;
}

export function openCaseBook(): CaseBook {
  const cases = new Map<string, BookedCase>();
  const told: Told[] = [];
  const completed = new Set<string>();
  const answers = new Map<string, JsonObject>();
  const given = new Map<string, number>();
  return {
    get cases() {
      return [...cases.values()];
    },
    told,
    add(booked) {
      cases.set(booked.caseId, booked);
    },
    tell(one) {
      told.push(one);
      if (one.verb === 'complete') completed.add(one.taskId);
    },
    answerFor({ id, caseId, element }) {
      const list = cases.get(caseId)?.plan.answers[element];
      if (list === undefined) return undefined;
      const known = answers.get(id);
      if (known !== undefined) return known;
      const times = given.get(`${caseId} ${element}`) ?? 0;
      given.set(`${caseId} ${element}`, times + 1);
      const answer = list[Math.min(times, list.length - 1)] ?? {};
      answers.set(id, answer);
      return answer;
    },
    completed: () => completed.size,
  };
}
