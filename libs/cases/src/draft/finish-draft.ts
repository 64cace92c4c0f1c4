import { awaitedSignals, catchesSignals } from '#engine';
import { type CaseChange, type CommandRow, type OutboxRow, type PublicityEntryRow, type TaskRow } from '#store';
import { type CaseDraft } from './case-draft';
import { isBroken } from './is-broken';
import { isWithoutPublicity } from './publicity-work';
import { isIdle } from './side-work';
import { type Asker, wakeOf } from './wake-of';

/** The command under whose id the outcome is remembered. */
export type RememberedCommand = CommandRow & { readonly scope: string };

/** What the transaction has to write, with the case's next alarm and whether its workflow must be woken. */
export function finishDraft(draft: CaseDraft, given: { readonly asker: Asker; readonly command?: RememberedCommand }): CaseChange {
  const alarmAt = draft.row.status === 'open' ? nextAlarm(draft) : undefined;
  const told = wakeOf(draft, { alarmAt, asker: given.asker });
  return {
    ...draft.change,
    tasksAwaiting: draft.change.tasksAwaiting.filter(({ no }) => !draft.change.tasksChanged.some((task) => task.no === no)),
    ...migrationOf(draft),
    outbox: draft.change.outbox.map((row) => datedByTask(row, draft.change.tasksOpened)),
    entriesOpened: draft.change.entriesOpened.map((entry) => ({ ...entry, closesAt: endOfWait(draft, entry) })),
    clocks: [...draft.clocksTouched].flatMap((clock) => draft.clocks.get(clock) ?? []),
    row: { ...draft.row, alarmAt, woken: told.woken, armedAt: told.armedAt },
    inserted: draft.inserted,
    state: sealedState(draft),
    ...awaitedNow(draft),
    ...(draft.records === undefined ? {} : { records: draft.records }),
    command: given.command,
    wakeLeft: told.wakeLeft,
    wakeTaken: told.wakeTaken,
  };
}

/** A notice that is valid while a task is open goes by the task's date, which a task of the same change has brought with it. */
function datedByTask(row: OutboxRow, opened: readonly TaskRow[]): OutboxRow {
  const { validWhile } = row;
  if (validWhile === undefined || !('waitsAt' in validWhile)) return row;
  const dueAt = opened.find(({ element }) => validWhile.waitsAt.includes(element))?.dueAt;
  return dueAt === undefined ? row : { ...row, validWhile: { ...validWhile, dueAt: dueAt.toISOString() } };
}

function migrationOf({ migration, clocks }: CaseDraft): Pick<CaseChange, 'migration'> {
  if (migration === undefined) return {};
  const { tasks, offersWithdrawn, renamed, moved, clocksGone } = migration;
  const untasked = moved.filter(({ what }) => what !== 'task');
  return { migration: { tasks, offersWithdrawn, renamed, moved: untasked, clocksGone: clocksGone.filter((clock) => !clocks.has(clock)) } };
}

/** Derived anew with each step of a process that waits for signals at all, so that no element has to keep the index. */
function awaitedNow({ engine, definition, stepped, migration }: CaseDraft): Pick<CaseChange, 'signals'> {
  const mayChange = migration !== undefined || (stepped && catchesSignals(definition.graph));
  if (!mayChange || engine === undefined) return {};
  return { signals: awaitedSignals(definition.graph, engine) };
}

/** The state is written after each step, and goes with the end of the case; what happened stays in the audit trail. */
function sealedState({ row, engine, performers, side, publicities, kit, stepped, inserted }: CaseDraft): Buffer | null | undefined {
  if (row.status === 'closed') return inserted || !stepped ? undefined : null;
  if (!stepped || engine === undefined) return undefined;
  return kit.sealState(row.id, {
    engine,
    performers,
    ...(isIdle(side) ? {} : { side }),
    ...(isWithoutPublicity(publicities) ? {} : { publicities }),
  });
}

/** The earliest instant at which a timer or a clock wants something; timers that failed wait for an operator. */
export function nextAlarm({ timers, clocks, incidents }: CaseDraft): Date | undefined {
  if (isBroken({ incidents })) return undefined;
  const stuck = new Set(incidents.map((incident) => incident.timerNo));
  const dues = timers.filter((timer) => !stuck.has(timer.no)).map((timer) => timer.dueAt.getTime());
  const alarms = [...clocks.values()].flatMap((clock) => clock.alarmAt?.getTime() ?? []);
  const earliest = Math.min(...dues, ...alarms);
  return Number.isFinite(earliest) ? new Date(earliest) : undefined;
}

/** The first boundary timer that is armed on the element tells when the publicity ends if nobody objects. */
function endOfWait({ definition, timers }: CaseDraft, { element }: PublicityEntryRow): Date | undefined {
  const node = definition.graph.nodes[element];
  const boundaries: readonly string[] = node !== undefined && 'boundaryEvents' in node ? node.boundaryEvents : [];
  const dues = timers.filter((timer) => boundaries.includes(timer.element)).map((timer) => timer.dueAt.getTime());
  return dues.length === 0 ? undefined : new Date(Math.min(...dues));
}
