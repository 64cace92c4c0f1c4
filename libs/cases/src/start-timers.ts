import { type StartEvent, type TimerDefinition, type Value } from '#bpmn';
import { chinaCalendar, type DueRule, dueAt } from '#calendar';
import { derivedCommandId } from '#contract';
import { findCountyOrganisation, listDueStartTimers, moveStartTimer, readClockOffset, type StartTimer } from '#store';
import { type CompiledProcess } from './definition/definition';
import { resolveParameters } from './definition/parameter';
import { keptRule } from './draft/kept-rule';
import { type Kit } from './kit';
import { DATE_FORMAT } from './shanghai-date';
import { CasesError } from './errors';
import { type StartOutcome } from './outcome';
import { startCase } from './start-case';
import { SYSTEM } from './system-actor';

const startEvents = ({ graph }: CompiledProcess): readonly StartEvent[] =>
  graph.starts
    .map((id) => graph.nodes[id])
    .filter((node): node is StartEvent => node?.type === 'startEvent' && node.trigger.kind === 'timer');

interface Arming {
  readonly process: CompiledProcess;
  readonly start: StartEvent;
  readonly region: string;
  readonly from: Date;
}

/** The start timers of a process, each with the instant at which it first starts a case. */
export const armStartTimers = (kit: Kit, given: Omit<Arming, 'start'>): readonly StartTimer[] =>
  startEvents(given.process).map((start) => armed(kit, { ...given, start }));

function armed(kit: Kit, { process, start, region, from }: Arming): StartTimer {
  const timer = { processId: process.processId, region, element: start.id };
  if (start.trigger.kind !== 'timer') return timer;
  const { timer: definition } = start.trigger;
  const value = evaluated(kit, definition.kind === 'days' ? definition.count : definition.value, {
    parameters: resolveParameters(process.parameters, region, DATE_FORMAT.format(from)),
  });
  if (definition.kind === 'cycle') return { ...timer, ...nextOf(String(value), from) };
  const rule: DueRule = definition.kind === 'days' ? daysOf(definition, Number(value)) : ruleOf(definition.kind, String(value));
  const due = dueAt(kit.calendars.of(region), from, rule);
  return due.ok ? { ...timer, dueAt: due.at, rule: keptRule(rule, from) } : timer;
}

const daysOf = ({ unit, policies }: Extract<TimerDefinition, { kind: 'days' }>, count: number): DueRule => ({
  kind: 'days',
  count,
  unit,
  ...(policies === undefined ? {} : { policies }),
});

const ruleOf = (kind: 'duration' | 'date', text: string): DueRule =>
  kind === 'duration' ? { kind, duration: text } : { kind, date: text };

function evaluated(kit: Kit, value: Value, facts: Parameters<Kit['evaluator']['evaluate']>[1]): unknown {
  if (value.kind === 'literal') return value.value;
  const result = kit.evaluator.evaluate(value.expression, facts);
  return result.ok ? result.value : undefined;
}

type DueTimer = StartTimer & { readonly dueAt: Date };

const CYCLE = /^R(\d*)\/(P.+)$/;

/** The next instant of a cycle, and what is left of it; a duration asks no calendar but for its zone. */
function nextOf(cycle: string, from: Date): { readonly dueAt?: Date; readonly cycle?: string } {
  const [, times, duration] = CYCLE.exec(cycle) ?? [];
  if (duration === undefined || times === '0') return {};
  const due = dueAt(chinaCalendar, from, { kind: 'duration', duration });
  const left = times === '' || times === undefined ? '' : String(Number(times) - 1);
  return due.ok ? { dueAt: due.at, cycle: `R${left}/${duration}` } : {};
}

/**
 * Starts a case for every start timer that is due, once each whoever else tries; returns how many were due. One whose start is refused
 * stays due, so that it is not lost; `start-refused` tells of it when all others have been started.
 */
export async function startDueTimers(kit: Kit, now: Date): Promise<number> {
  const offset = await readClockOffset(kit.store);
  const due = await listDueStartTimers(kit.store, new Date(now.getTime() + offset));
  const refused: string[] = [];
  for (const timer of due) {
    const started = await startByTimer(kit, timer, now);
    if (started.ok) await moveStartTimer(kit.store, timer, timer.cycle === undefined ? {} : nextOf(timer.cycle, timer.dueAt));
    else refused.push(`${timer.processId} ${timer.element}: ${started.code}`);
  }
  if (refused.length > 0) throw new CasesError('start-refused', refused.join(', '));
  return due.length;
}

/** All start timers share one scope of commands: the id must tell apart whatever may be due at one instant. */
async function startByTimer(kit: Kit, { processId, region, element, dueAt: due }: DueTimer, now: Date): Promise<StartOutcome> {
  const organisationId = await findCountyOrganisation(kit.store, region);
  if (organisationId === undefined) return { ok: false, code: 'unknown-organisation' };
  const id = derivedCommandId('timer', region, processId, element, due.toISOString());
  return startCase(kit, { id, processId, region, organisationId, actor: SYSTEM, data: {}, timer: element }, now);
}
