import { type CaseState, type Passing, type Stopped, type Token } from '../case-state';
import { parentsOf } from '../returning/trail';
import { findJoinFlow } from './join-flow';
import { type MigrationPlan } from './plan-migration';

type Instead = ReadonlyMap<number, readonly number[]>;

/**
 * What the case has passed, in the words of the new version. A step that is gone is left out, and what followed it follows what was before. Where
 * a join is gone, or a step whose effect has left the house, nobody goes back behind the migration: nothing is known of before then.
 */
export function renameTrail(plan: MigrationPlan, { trail, tokens }: CaseState): Pick<CaseState, 'trail' | 'tokens'> {
  if (trail === undefined) return { tokens: tokens.map((token) => renameBack(plan, token)) };
  const { passings, instead, isBroken } = follow(plan, trail.passings);
  if (isBroken) return { trail: { kept: 0, passings: [] }, tokens: tokens.map((token) => forget(renameBack(plan, token))) };
  const kept = { ...trail, passings };
  return { trail: kept, tokens: tokens.map((token) => redirected(renameBack(plan, token), instead)) };
}

function follow(plan: MigrationPlan, trail: readonly Passing[]) {
  const passings: Passing[] = [];
  const instead = new Map<number, readonly number[]>();
  let isBroken = false;
  for (const passing of trail) {
    const behind = instead.size === 0 ? passing : redirect(passing, instead);
    const renamed = renamePassing(plan, behind);
    if (renamed !== undefined) passings.push(renamed);
    else instead.set(passing.no, parentsOf(behind));
    isBroken ||= renamed === undefined && (passing.joined !== undefined || passing.final === true);
  }
  return { passings, instead, isBroken };
}

function renamePassing(plan: MigrationPlan, { joined, ...passing }: Passing): Passing | undefined {
  const at = plan.nodes.get(passing.at);
  if (at === undefined) return undefined;
  if (joined === undefined) return { ...passing, at };
  const ways = joined.flatMap(({ via, after }) => {
    const flow = findJoinFlow(plan, passing.at, via);
    return flow === undefined ? [] : [{ via: flow, after }];
  });
  return ways.length === joined.length ? { ...passing, at, joined: ways } : undefined;
}

function redirect({ joined, ...passing }: Passing, instead: Instead): Passing {
  if (joined !== undefined) return { ...passing, joined: joined.map((way) => ({ ...way, after: behind(way.after, instead) })) };
  return { ...passing, after: behind(parentsOf(passing), instead) };
}

const behind = (numbers: readonly number[], instead: Instead): readonly number[] =>
  [...new Set(numbers.flatMap((no) => instead.get(no) ?? [no]))].sort((one, other) => one - other);

/** Where a case goes straight back to; the obstacles have made sure that all of it is followed. */
function renameBack<Standing extends Token | Stopped>(plan: MigrationPlan, standing: Standing): Standing {
  return standing.back === undefined ? standing : { ...standing, back: standing.back.map((stopped) => renameStopped(plan, stopped)) };
}

function renameStopped(plan: MigrationPlan, stopped: Stopped): Stopped {
  const { via } = stopped;
  const flow = via === undefined ? {} : { via: findJoinFlow(plan, stopped.at, via) ?? via };
  return renameBack(plan, { ...stopped, at: plan.nodes.get(stopped.at) ?? stopped.at, ...flow });
}

function redirected<Standing extends Token | Stopped>(standing: Standing, instead: Instead): Standing {
  if (instead.size === 0) return standing;
  const { after, back } = standing;
  return {
    ...standing,
    ...(after === undefined ? {} : { after: behind(after, instead) }),
    ...(back === undefined ? {} : { back: back.map((stopped) => redirected(stopped, instead)) }),
  };
}

/** Nothing is behind it any more. */
function forget<Standing extends Token | Stopped>(standing: Standing): Standing {
  const { after, back } = standing;
  return {
    ...standing,
    ...(after === undefined ? {} : { after: [] }),
    ...(back === undefined ? {} : { back: back.map((stopped) => forget(stopped)) }),
  };
}
