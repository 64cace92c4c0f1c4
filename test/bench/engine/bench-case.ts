import { type ElementId, type ProcessGraph } from '#bpmn';
import { createEvaluator } from '#decisions';
import { type CaseState, type Effect, type EngineEvent, type JsonObject, step, type StepContext } from '#engine';

const CONTEXT: StepContext = {
  ...createEvaluator(),
  decide: () => ({ ok: false, reason: 'no decisions here' }),
  documentId: String,
  facts: { parameters: {} },
};

/** A case that the engine alone plays, with the real FEEL and nothing stored. */
export class BenchCase {
  readonly tasks: number[] = [];
  private now: CaseState | undefined;

  constructor(
    private readonly graph: ProcessGraph,
    data: JsonObject,
  ) {
    this.send({ kind: 'start', at: graph.starts[0] ?? ('start' as ElementId), data });
  }

  get state(): CaseState {
    if (this.now === undefined) throw new Error('the case has not begun');
    return this.now;
  }

  /** Completes the task that was opened first. */
  complete(data: JsonObject): void {
    const task = this.tasks.shift();
    if (task === undefined) throw new Error('no task is open');
    this.send({ kind: 'task-completed', task, data });
  }

  private send(event: EngineEvent): void {
    const result = step(this.graph, this.now, event, CONTEXT);
    if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.reason}`);
    this.now = result.state;
    this.tasks.push(...result.effects.flatMap(openedBy));
  }
}

function openedBy(effect: Effect): readonly number[] {
  return effect.kind === 'task-opened' ? [effect.task] : [];
}
