import { type ReceiveTask } from '#bpmn';
import { type DueRule } from '#calendar';
import { type CaseDraft, keepPublicity } from './case-draft';
import { evaluateText } from './evaluate-text';

/** The receive task with a publicity on whose border this element stands. */
function publicityAt({ definition: { graph } }: CaseDraft, boundary: string): ReceiveTask | undefined {
  const event = graph.nodes[boundary];
  const node = event?.type === 'boundaryEvent' ? graph.nodes[event.attachedTo] : undefined;
  return node?.type === 'receiveTask' && node.publicity !== undefined ? node : undefined;
}

/** The term of a publicity without the days that were over before it was suspended, where the diagram says that it resumes. */
export function remainingTerm(draft: CaseDraft, boundary: string, due: DueRule): DueRule {
  const over = Object.keys(draft.publicities.over).length;
  if (due.kind !== 'days' || over === 0) return due;
  const node = publicityAt(draft, boundary);
  if (node?.publicityTerm !== 'resume') return due;
  return { ...due, count: Math.max(1, due.count - (draft.publicities.over[node.id] ?? 0)) };
}

/** Keeps the timer of a term that counts from the evidence of the places, which is not there yet; true where it does so. */
export function holdTerm(draft: CaseDraft, timer: { readonly no: number; readonly element: string; readonly due: DueRule }): boolean {
  const name = publicityAt(draft, timer.element)?.publicity;
  const file = name === undefined ? undefined : draft.definition.publicities.get(name);
  if (file?.termFrom === undefined || !file.places.some(({ required }) => required)) return false;
  const from = evaluateText(draft, file.termFrom, {});
  if (!from.ok || from.text !== 'places') return false;
  keepPublicity(draft, { ...draft.publicities, held: [...draft.publicities.held, timer] });
  return true;
}
