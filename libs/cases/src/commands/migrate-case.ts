import { createHash } from 'node:crypto';
import { hasPermission } from '#access';
import { type PersonId } from '#contract';
import { migrate, type MigrationMap, type MigrationPlan } from '#engine';
import { type Command } from '../command';
import { type Definition } from '../definition/definition';
import { type AuditNote, appendAudit, startNote } from '../draft/audit-note';
import { type CaseDraft } from '../draft/case-draft';
import { type PublicityWork } from '../draft/publicity-work';
import { type SideWork } from '../draft/side-work';
import { recordEffects } from '../draft/record-effects';
import { stepContext } from '../draft/step-context';
import { findPlan } from '../migrating/find-plan';
import { migrateTasks } from '../migrating/migrate-tasks';
import { type MigrationObstacle } from '../migrating/migration-obstacle';
import { type MigrationInput } from '../migrating/read-migration';
import { type Refusal } from '../outcome';
import { type Applied } from './applied';

type Migrate = Extract<Command, { kind: 'migrate' }>;

/**
 * Takes a case over to another version of its process: state, performers, tasks, timers, subscriptions, jobs, incidents and clocks in one write,
 * with an audit entry. A refusal (`not-migratable`) tells where and why, and leaves the case as it was.
 */
export function migrateCase(draft: CaseDraft, command: Migrate, input: MigrationInput | undefined): Applied {
  if (!hasPermission(command.actor, 'migrate-cases')) return { ok: false, code: 'not-permitted' };
  if (input === undefined || draft.engine === undefined) return { ok: false, code: 'case-closed' };
  const { row, definition } = draft;
  if (draft.change.audit.length > 0) return refused({ code: 'due-first', reason: 'something was due and has happened first' });
  if (row.definitionHash !== command.from || row.definitionHash === command.to)
    return refused({ code: 'other-version', reason: 'the case has another version than the migration is from' });
  const planned = findPlan(definition, input.target, command.map);
  if (!planned.ok) return refused(planned.findings[0] ?? { code: 'unknown-element', reason: 'the map does not fit' });
  const unknown = input.passed.find((id) => definition.graph.nodes[id] !== undefined && !isFollowed(planned.plan, id));
  if (unknown !== undefined)
    return refused({
      code: 'new-step-taken',
      element: unknown,
      reason: `the case has come by ${unknown}, which the old version does not know`,
    });
  return goOver(draft, command, { input, plan: planned.plan });
}

const refused = (obstacle: MigrationObstacle): Refusal => ({
  ok: false,
  code: 'not-migratable',
  obstacle: { code: obstacle.code, ...(obstacle.element === undefined ? {} : { element: obstacle.element }), reason: obstacle.reason },
});

const isFollowed = ({ nodes }: MigrationPlan, id: string): boolean => [...nodes.keys()].some((node) => node === id);

interface Going {
  readonly input: MigrationInput;
  readonly plan: MigrationPlan;
}

function goOver(draft: CaseDraft, command: Migrate, { input, plan }: Going): Applied {
  const over = byVersion(draft, input.target, plan);
  const migrated = draft.engine === undefined ? undefined : migrate(plan, draft.engine, stepContext(over));
  if (migrated === undefined) return { ok: false, code: 'case-closed' };
  if (!migrated.ok) return refused(migrated.problem);
  over.engine = migrated.state;
  over.stepped = true;
  const note = noteOf(command);
  const obstacle = recordEffects({ draft: over, note }, migrated.effects) ?? migrateTasks(over, note, input);
  if (obstacle !== undefined) return refused(obstacle);
  moveIncidents(over, plan);
  moveHanging(over, plan);
  appendAudit(over, note);
  return { ok: true, draft: over };
}

/** The draft by the other version, with whoever did a step having done what it became. */
function byVersion(draft: CaseDraft, definition: Definition, plan: MigrationPlan): CaseDraft {
  const performers: Record<string, readonly PersonId[]> = {};
  const names = new Map<string, string>(plan.nodes);
  for (const [element, people] of Object.entries(draft.performers)) {
    const name = names.get(element) ?? element;
    performers[name] = [...(performers[name] ?? []), ...people];
  }
  const renamed = [...plan.nodes].filter(([before, after]) => before !== after);
  return {
    ...draft,
    definition,
    performers,
    side: moveSide(draft.side, plan),
    publicities: movePublicity(draft.publicities, plan),
    row: { ...draft.row, definitionHash: definition.hash },
    migration: {
      moved: [],
      reoffered: new Map(),
      tasks: [],
      offersWithdrawn: [],
      renamed,
      clocksBefore: new Map(draft.clocks),
      clocksGone: [],
    },
  };
}

function noteOf({ actor, migration, from, to, map, reason, since }: Migrate): AuditNote {
  const kind = since === undefined ? 'case-migrated' : 'case-migrated-back';
  return startNote({ kind, actor: actor.personId, given: { migration, from, to, map: mapHash(map), reason } });
}

/** SHA-256 (hex) of a map, whatever the order in which it was written. */
export function mapHash({ nodes = {}, clocks = {} }: MigrationMap): string {
  const sorted = [nodes, clocks].map((pairs) => Object.entries(pairs).sort(([one], [other]) => (one < other ? -1 : 1)));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}

/** What hangs on tasks beside the engine names elements and clocks too. */
function moveSide(side: SideWork, { nodes, clocks }: MigrationPlan): SideWork {
  const names = new Map<string, string>(nodes);
  const supplemented = Object.entries(side.supplemented).map(([element, times]) => [names.get(element) ?? element, times] as const);
  const tasks = Object.entries(side.tasks).map(([no, { supplement, ...task }]) => {
    const held = supplement && { ...supplement, clocks: supplement.clocks.flatMap((clock) => clocks.get(clock) ?? []) };
    return [no, { ...task, ...(held === undefined ? {} : { supplement: held }) }] as const;
  });
  return { tasks: Object.fromEntries(tasks), supplemented: Object.fromEntries(supplemented) };
}

/** Terms that wait for their places, and the days of those that an objection broke off, by the names of their elements. */
function movePublicity({ held, over, suspended }: PublicityWork, { nodes }: MigrationPlan): PublicityWork {
  const names = new Map<string, string>(nodes);
  return {
    held: held.map((timer) => ({ ...timer, element: names.get(timer.element) ?? timer.element })),
    over: Object.fromEntries(Object.entries(over).map(([element, days]) => [names.get(element) ?? element, days])),
    suspended,
  };
}

/** Timers that the engine does not know. */
function moveHanging(draft: CaseDraft, { nodes }: MigrationPlan): void {
  const names = new Map<string, string>(nodes);
  const hanging = new Set(Object.values(draft.side.tasks).flatMap(({ supplement }) => supplement?.timer ?? []));
  for (const { no, element } of draft.timers.filter((timer) => hanging.has(timer.no))) {
    const name = names.get(element) ?? element;
    if (name !== element) draft.migration?.moved.push({ what: 'timer', no, element: name });
  }
}

/** An incident is about an element, or about a clock. */
function moveIncidents(draft: CaseDraft, { nodes, clocks }: MigrationPlan): void {
  const names = new Map<string, string>([...clocks, ...nodes]);
  for (const { no, element } of draft.incidents) {
    const name = element === undefined ? undefined : names.get(element);
    if (name !== undefined && name !== element) draft.migration?.moved.push({ what: 'incident', no, element: name });
  }
}
