import { type ProcessGraph } from '#bpmn';
import { type CaseState } from '../case-state';
import { type Effect, type TraceEntry } from '../effect';
import { type CalledCase, type EngineEvent } from '../event';
import { type JsonObject, type JsonValue } from '../json';
import { step } from '../step';
import { type StepContext } from '../step-context';
import { type StepProblem } from '../step-result';
import { fakeContext } from './fake-context';
import { elementId } from './graph-builder';

type EffectOf<Kind extends Effect['kind']> = Extract<Effect, { kind: Kind }>;

/**
 * Plays a case step by step for tests. At every step it also checks what must hold of any step: the same input gives the same output, the
 * input is not changed (it is frozen), and the state survives JSON.
 */
export class CaseRun {
  state: CaseState | undefined;
  /** Of all steps so far. */
  readonly effects: Effect[] = [];
  /** Of the last step. */
  last: readonly Effect[] = [];

  constructor(
    readonly graph: ProcessGraph,
    private readonly context: StepContext = fakeContext(),
  ) {
    freeze(graph);
    freeze(context.facts);
  }

  start(data: JsonObject = {}, at: string = this.graph.starts[0] ?? 'none'): this {
    return this.send({ kind: 'start', at: elementId(at), data });
  }

  send(event: EngineEvent): this {
    const problem = this.try(event);
    if (problem !== undefined) throw new EventRefused(problem);
    return this;
  }

  /** Sends an event that may be refused; a refusal leaves the run as it was. */
  try(event: EngineEvent): StepProblem | undefined {
    const result = step(this.graph, freeze(this.state), freeze(event), this.context);
    expect(step(this.graph, this.state, event, this.context)).toStrictEqual(result);
    if (!result.ok) return result.problem;
    expect(JSON.parse(JSON.stringify(result.state))).toStrictEqual(result.state);
    this.state = result.state;
    this.last = result.effects;
    this.effects.push(...result.effects);
    return undefined;
  }

  completeTask(element: string, data: JsonObject = {}): this {
    return this.send({ kind: 'task-completed', task: this.first('task', element), data });
  }

  completeJob(element: string, result: JsonValue = null): this {
    return this.send({ kind: 'job-completed', job: this.first('job', element), result });
  }

  answer(element: string, called: Partial<CalledCase> = {}): this {
    const answered = { number: 'N-1', outcome: 'completed', data: {}, ...called };
    return this.send({ kind: 'call-completed', call: this.first('call', element), called: answered });
  }

  receive(element: string, payload: JsonValue = null): this {
    return this.send({ kind: 'message-received', subscription: this.first('subscription', element), payload });
  }

  fire(element: string): this {
    return this.send({ kind: 'timer-fired', timer: this.first('timer', element) });
  }

  of<Kind extends Effect['kind']>(kind: Kind): EffectOf<Kind>[] {
    return this.effects.filter((effect): effect is EffectOf<Kind> => effect.kind === kind);
  }

  traces(): TraceEntry[] {
    return this.of('trace').map(({ entry }) => entry);
  }

  /** Elements in the order in which they were entered. */
  path(): string[] {
    return this.traces().flatMap((entry) => (entry.kind === 'entered' ? [entry.element] : []));
  }

  /** What is open by the effects so far, as `kind number element`. */
  open(): Opened[] {
    return openOf(this.effects);
  }

  outcome(): string | undefined {
    return this.state?.ended;
  }

  variables(): JsonObject {
    return this.state?.scopes[0]?.variables ?? {};
  }

  private first(kind: Opened['kind'], element: string): number {
    const found = this.open().find((opened) => opened.kind === kind && opened.element === element);
    if (found === undefined) throw new NothingOpen(`no open ${kind} at ${element}`);
    return found.no;
  }
}

/** Something that effects have opened and not closed. */
export interface Opened {
  readonly kind: 'task' | 'job' | 'call' | 'timer' | 'subscription' | 'publicity';
  readonly no: number;
  readonly element: string;
}

/** What a list of effects leaves open; throws where something is closed that is not open, or a number is given twice. */
function openOf(effects: readonly Effect[]): Opened[] {
  const open = new Map<number, Opened>();
  const used = new Set<number>();
  for (const effect of effects) {
    const opened = openedBy(effect);
    if (opened !== undefined && used.has(opened.no)) throw new NothingOpen(`number ${opened.no} is given twice`);
    if (opened !== undefined) open.set(opened.no, opened);
    if (opened !== undefined) used.add(opened.no);
    const closed = closedBy(effect);
    if (closed !== undefined && !open.delete(closed)) throw new NothingOpen(`${effect.kind} of ${closed}, which is not open`);
  }
  return [...open.values()];
}

function openedBy(effect: Effect): Opened | undefined {
  if (effect.kind === 'task-opened') return { kind: 'task', no: effect.task, element: effect.element };
  if (effect.kind === 'job-created') return { kind: 'job', no: effect.job, element: effect.element };
  if (effect.kind === 'call-opened') return { kind: 'call', no: effect.call, element: effect.element };
  if (effect.kind === 'timer-armed') return { kind: 'timer', no: effect.timer, element: effect.element };
  if (effect.kind === 'subscription-opened') return { kind: 'subscription', no: effect.subscription, element: effect.element };
  if (effect.kind === 'publicity-opened') return { kind: 'publicity', no: effect.publicity, element: effect.element };
  return undefined;
}

function closedBy(effect: Effect): number | undefined {
  if (effect.kind === 'task-closed') return effect.task;
  if (effect.kind === 'job-closed') return effect.job;
  if (effect.kind === 'call-closed') return effect.call;
  if (effect.kind === 'timer-closed') return effect.timer;
  if (effect.kind === 'subscription-closed') return effect.subscription;
  if (effect.kind === 'publicity-closed') return effect.publicity;
  return undefined;
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

class EventRefused extends Error {
  constructor(readonly problem: StepProblem) {
    super(`${problem.code} at ${problem.element ?? 'no element'}: ${problem.reason}`);
  }
}

class NothingOpen extends Error {
  readonly code = 'nothing-open';
}
