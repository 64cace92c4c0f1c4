import { type MultiInstance } from '#bpmn';
import { type InstanceProgress } from './case-state';
import { addToken, type Draft, finish, getScope, getToken, type LiveScope, type LiveToken, removeToken, takeNumber, trace } from './draft';
import { disarmAll } from './event-arming';
import { EngineError, StepRefused } from './errors';
import { evaluateBoolean, evaluateCount, evaluateList, evaluateValue, type Site } from './evaluation';
import { type ActivityNode } from './graph-lookup';
import { type JsonObject, type JsonValue } from './json';
import { castBallot, convene } from './panels/seats';
import { tally } from './panels/tally';
import { writeResult } from './variables';
import { cancelInside } from './waiting';

/** So many instances a multi-instance activity may have, and no more. */
const INSTANCE_LIMIT = 100_000;

/** Opens the instances of the activity that the token has entered: all of a parallel one, the first of a sequential one. */
export function openInstances(draft: Draft, token: LiveToken, node: ActivityNode): void {
  const marker = getMarker(node);
  const site = { element: node.id, scope: token.scope };
  const { total, items } = countInstances(draft, site, marker);
  if (total > INSTANCE_LIMIT) {
    const reason = `${total} instances are asked for, ${INSTANCE_LIMIT} are allowed`;
    throw new StepRefused({ code: 'too-many-instances', element: node.id, line: node.line, reason });
  }
  const started = marker.sequential ? Math.min(1, total) : total;
  // What an activity that was interrupted in this step has collected is not its successor's.
  draft.outputs.delete(token.id);
  const kept = marker.sequential && items !== undefined ? { items } : {};
  const panel = marker.panel === undefined ? {} : { panel: convene(draft, site, marker.panel) };
  token.wait = { kind: 'instances', total, started, completed: 0, ...kept, ...panel };
  if (total === 0) closeInstances(draft, token, marker);
  const opened = Array.from({ length: started }, (_, index) => openInstance(draft, { owner: token, marker, index, item: items?.[index] }));
  for (const instance of opened) draft.agenda.push({ kind: 'begin', token: instance.id });
}

/** One instance is done: collects its output and vote, and goes on with the next, or ends the activity, cancelling what is left of it. */
export function completeInstance(draft: Draft, instance: LiveToken, node: ActivityNode): void {
  const ended = endedOf(draft, instance, node);
  disarmAll(draft, instance);
  collectOutput(draft, ended);
  collectBallot(draft, ended);
  endInstance(draft, instance, ended);
}

/** An instance ends without having done anything: nobody is left to take its seat. */
export function abandonInstance(draft: Draft, instance: LiveToken, node: ActivityNode): void {
  endInstance(draft, instance, endedOf(draft, instance, node));
}

function endedOf(draft: Draft, instance: LiveToken, node: ActivityNode): Ended {
  const marker = getMarker(node);
  const owner = getOwner(draft, getScope(draft, instance.scope));
  return { owner, marker, site: { element: node.id, scope: instance.scope } };
}

function endInstance(draft: Draft, instance: LiveToken, ended: Ended): void {
  const { owner, marker, site } = ended;
  const progress = { ...getProgress(owner), completed: getProgress(owner).completed + 1 };
  owner.wait = { kind: 'instances', ...progress };
  const enough = isEnough(draft, { ...ended, progress });
  removeToken(draft, instance);
  draft.scopes.remove(site.scope);
  if (enough) cancelInside(draft, owner);
  if (enough || progress.completed === progress.total) closeInstances(draft, owner, marker);
  else if (marker.sequential) openNext(draft, owner, marker);
}

interface Instance {
  readonly owner: LiveToken;
  readonly marker: MultiInstance;
  readonly index: number;
  readonly item: JsonValue | undefined;
}

function openInstance(draft: Draft, { owner, marker, index, item }: Instance): LiveToken {
  const element: JsonObject = marker.elementVariable === undefined || item === undefined ? {} : { [marker.elementVariable]: item };
  const scope = draft.scopes.add({
    id: takeNumber(draft),
    kind: 'instance',
    parent: owner.scope,
    owner: owner.id,
    tokens: 0,
    variables: { ...element, loopCounter: index + 1 },
  });
  return addToken(draft, scope, owner.at);
}

function openNext(draft: Draft, owner: LiveToken, marker: MultiInstance): void {
  const progress = getProgress(owner);
  const index = progress.started;
  owner.wait = { kind: 'instances', ...progress, started: index + 1 };
  const instance = openInstance(draft, { owner, marker, index, item: progress.items?.[index] });
  draft.agenda.push({ kind: 'begin', token: instance.id });
}

function closeInstances(draft: Draft, owner: LiveToken, marker: MultiInstance): void {
  if (marker.outputCollection !== undefined) {
    writeResult(draft, owner.scope, { name: marker.outputCollection, value: outputsOf(draft, owner) });
  }
  draft.outputs.delete(owner.id);
  closePanel(draft, owner, marker);
  owner.completed = getProgress(owner).done;
  owner.wait = undefined;
  finish(draft, owner);
}

function closePanel(draft: Draft, owner: LiveToken, { panel }: MultiInstance): void {
  const progress = getProgress(owner);
  if (panel === undefined || progress.panel === undefined) return;
  const result = tally(panel.rule, progress.panel, progress.total);
  trace(draft, { kind: 'tally', element: owner.at, result });
  writeResult(draft, owner.scope, { name: panel.result, value: result });
}

function countInstances(
  draft: Draft,
  site: Site,
  marker: MultiInstance,
): { readonly total: number; readonly items?: readonly JsonValue[] } {
  if (marker.collection !== undefined) {
    const items = evaluateList(draft, site, { what: 'collection', value: marker.collection });
    return { total: items.length, items };
  }
  if (marker.cardinality === undefined)
    throw new EngineError('unfit-element', `${site.element} has neither a collection nor a cardinality`);
  return { total: evaluateCount(draft, site, { what: 'loop cardinality', value: { kind: 'feel', expression: marker.cardinality } }) };
}

interface Ended {
  readonly owner: LiveToken;
  readonly marker: MultiInstance;
  readonly site: Site;
}

function collectOutput(draft: Draft, { owner, marker, site }: Ended): void {
  if (marker.outputCollection === undefined || marker.outputElement === undefined) return;
  const output = evaluateValue(draft, site, marker.outputElement);
  outputsOf(draft, owner).push(output);
}

function collectBallot(draft: Draft, { owner, marker, site }: Ended): void {
  const progress = getProgress(owner);
  if (marker.panel === undefined || progress.panel === undefined) return;
  const ballot = castBallot(draft, site, { panel: marker.panel, progress: progress.panel });
  owner.wait = { kind: 'instances', ...progress, panel: { ...progress.panel, ballots: [...progress.panel.ballots, ballot] } };
}

function isEnough(draft: Draft, { owner, marker, site, progress }: Ended & { readonly progress: InstanceProgress }): boolean {
  if (marker.completionCondition === undefined) return false;
  const collected = marker.outputCollection === undefined ? {} : { [marker.outputCollection]: outputsOf(draft, owner) };
  const extra: JsonObject = {
    ...collected,
    nrOfInstances: progress.total,
    nrOfActiveInstances: progress.started - progress.completed,
    nrOfCompletedInstances: progress.completed,
  };
  return evaluateBoolean(draft, { ...site, extra }, marker.completionCondition);
}

// The list grows in place within a step; copying it for each of thousands of instances would cost their square.
function outputsOf(draft: Draft, owner: LiveToken): JsonValue[] {
  const known = draft.outputs.get(owner.id);
  if (known !== undefined) return known;
  const list = owner.wait?.kind === 'instances' ? [...(owner.wait.outputs ?? [])] : [];
  draft.outputs.set(owner.id, list);
  return list;
}

function getMarker(node: ActivityNode): MultiInstance {
  if (node.multiInstance === undefined) throw new EngineError('unfit-element', `${node.id} has no multi-instance marker`);
  return node.multiInstance;
}

function getOwner(draft: Draft, scope: LiveScope): LiveToken {
  if (scope.owner === undefined) throw new EngineError('unknown-token', `Scope ${scope.id} has no owner`);
  return getToken(draft, scope.owner);
}

function getProgress(owner: LiveToken): InstanceProgress {
  if (owner.wait?.kind !== 'instances') throw new EngineError('unknown-token', `Token ${owner.id} is in no multi-instance activity`);
  return owner.wait;
}
