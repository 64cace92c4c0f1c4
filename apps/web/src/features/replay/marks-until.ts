import { type Schema } from '../../api/schemas';
import { type DiagramMark } from '../../ui/diagram/diagram-mark';

type Step = Pick<Schema<'ReplayedStepDto'>, 'walked' | 'element'>;

/** What was walked up to a step, and on top of it what the step itself entered; where it entered nothing, the element that it was about. */
export function marksUntil(steps: readonly Step[], at: number): readonly DiagramMark[] {
  const step = steps[at];
  const own = step === undefined ? [] : step.walked.length > 0 ? step.walked : [step.element].filter((id) => id !== undefined);
  const before = steps.slice(0, at).flatMap(({ walked }) => walked);
  const walked = [...new Set(before)].filter((id) => !own.includes(id));
  return [
    ...[...new Set(own)].map((element): DiagramMark => ({ element, look: 'current' })),
    ...walked.map((element): DiagramMark => ({ element, look: 'walked' })),
  ];
}
