import { type MultiInstance, type Panel } from '#bpmn';
import { type PanelProgress, type Vote } from '../case-state';
import { disarmAll } from '../event-arming';
import { type Draft, emit, getScope, getToken, type LiveToken, takeNumber } from '../draft';
import { EngineError, StepRefused } from '../errors';
import { evaluateCount, evaluateExpression, evaluateList, evaluateText, type Site } from '../evaluation';
import { type ActivityNode } from '../graph-lookup';
import { type JsonObject } from '../json';
import { writeInstance } from '../variables';
import { closeWait } from '../waiting';

/** A panel as it is convened: what is evaluated once, when its activity is entered. */
export function convene(draft: Draft, site: Site, panel: Panel): PanelProgress {
  const { quorum, atLeast, entries, alternates } = panel;
  return {
    ballots: [],
    quorum: evaluateCount(draft, site, { what: 'quorum', value: quorum }),
    ...(atLeast && { atLeast: evaluateCount(draft, site, { what: 'votes needed', value: atLeast }) }),
    ...(entries && { entries: evaluateList(draft, site, { what: 'entries', value: entries }) }),
    ...(alternates && { alternates: evaluateList(draft, site, { what: 'alternates', value: alternates }) }),
  };
}

/** Gives whoever takes the seat so many days to answer, where the panel says so. */
export function armSeat(draft: Draft, seat: LiveToken, { panel }: MultiInstance): void {
  if (panel?.answerDays === undefined) return;
  const { count, unit } = panel.answerDays;
  const days = evaluateCount(draft, { element: seat.at, scope: seat.scope }, { what: 'days to answer', value: count });
  const no = takeNumber(draft);
  emit(draft, { kind: 'timer-armed', timer: no, element: seat.at, due: { kind: 'days', count: days, unit } });
  seat.armed = [{ element: seat.at, kind: 'timer', no }];
}

/** One member's votes, on each entry or on the whole; anything but true, false or null (an abstention) is `wrong-type`. */
export function castBallot(draft: Draft, site: Site, given: { readonly panel: Panel; readonly progress: PanelProgress }): readonly Vote[] {
  const { panel, progress } = given;
  const voteOn = (extra: Site['extra']): Vote => {
    const vote = evaluateExpression(draft, extra === undefined ? site : { ...site, extra }, panel.vote);
    if (vote === null || typeof vote === 'boolean') return vote;
    const reason = `"${panel.vote.text}": expected true, false or null, found a ${typeof vote}`;
    throw new StepRefused({ code: 'wrong-type', element: site.element, line: panel.vote.line, reason });
  };
  return progress.entries?.map((entry) => voteOn({ entry })) ?? [voteOn(undefined)];
}

/**
 * The member gives up the seat: the next alternate takes it and is asked anew. Without one the seat is left empty (`left`), unless the member
 * was only late (`lapsed`): a late answer is better than none. Says whether the seat is left empty.
 */
export function giveUpSeat(
  draft: Draft,
  seat: LiveToken,
  given: { readonly node: ActivityNode; readonly why: 'left' | 'lapsed' },
): boolean {
  const { node, why } = given;
  const owner = getToken(draft, getScope(draft, seat.scope).owner ?? 0);
  const variable = node.multiInstance?.elementVariable;
  if (owner.wait?.kind !== 'instances' || owner.wait.panel === undefined || variable === undefined) {
    throw new EngineError('unfit-element', `${node.id} is no panel`);
  }
  const { alternates = [] } = owner.wait.panel;
  const next = alternates.findIndex((member) => mayServe(draft, seat, { node, extra: { [variable]: member } }));
  if (next < 0 && why === 'lapsed') return false;
  closeWait(draft, seat, 'cancelled');
  disarmAll(draft, seat);
  if (next < 0) return true;
  owner.wait = { ...owner.wait, panel: { ...owner.wait.panel, alternates: alternates.slice(next + 1) } };
  writeInstance(draft, seat.scope, { name: variable, value: alternates[next] ?? null });
  draft.agenda.push({ kind: 'begin', token: seat.id });
  return false;
}

/** Who must keep out of the case meanwhile is passed over, and not asked again. */
function mayServe(draft: Draft, seat: LiveToken, { node, extra }: { readonly node: ActivityNode; readonly extra: JsonObject }): boolean {
  if (node.type !== 'userTask' || node.assignee === undefined || draft.context.mayHave === undefined) return true;
  const site = { element: node.id, scope: seat.scope, extra };
  return draft.context.mayHave(node.id, evaluateText(draft, site, { what: 'assignee', value: node.assignee }));
}
