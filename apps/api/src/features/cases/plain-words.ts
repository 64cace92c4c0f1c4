import { type ProcessGraph } from '#bpmn';
import { readersLanguage } from '../../http/reader-language';

/** Outcomes that no end event of a process names. */
const OUTCOMES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  withdrawn: { zh: '申请人撤回', en: 'Withdrawn by the applicant' },
  cancelled: { zh: '已终止', en: 'Ended by the office' },
  'deemed-withdrawn': { zh: '逾期未补正，视为撤回', en: 'Deemed withdrawn: nothing came in time' },
  completed: { zh: '已办结', en: 'Done' },
};

/** A stage as its first element in the diagram is called. */
export function stageName({ nodes }: ProcessGraph, stage: string | undefined): string | undefined {
  if (stage === undefined) return undefined;
  return Object.values(nodes).find((node) => node.stage === stage && node.name !== undefined)?.name ?? stage;
}

/** An outcome as the end event with it is called. */
export function outcomeName({ nodes }: ProcessGraph, outcome: string | undefined): string | undefined {
  if (outcome === undefined) return undefined;
  const end = Object.values(nodes).find((node) => node.type === 'endEvent' && node.outcome === outcome);
  return end?.name ?? OUTCOMES[outcome]?.[readersLanguage()] ?? outcome;
}

/** The same in English, where it is no word of the process. */
export const outcomeNameEn = (outcome: string | undefined): string | undefined => OUTCOMES[outcome ?? '']?.en;

/** An element as the diagram calls it. */
export function elementName({ nodes }: ProcessGraph, element: string | undefined): string | undefined {
  return element === undefined ? undefined : (nodes[element]?.name ?? element);
}
