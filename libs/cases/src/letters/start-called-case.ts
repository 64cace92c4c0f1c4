import { derivedCommandId } from '#contract';
import { type OpenCall } from '#engine';
import { type Caller } from '#store';
import { type StartCase } from '../command';
import { type Kit } from '../kit';
import { startCase } from '../start-case';
import { inheritedFrom } from './inherited';
import { reasonOf } from './start-reason';

/**
 * So deep may calls go: far more than any process of an office needs, and few enough that a process that calls itself for ever is an incident
 * within a minute.
 */
export const DEEPEST_CALL = 16;

/** Why a call cannot be answered by any case. */
export interface CallRefusal {
  readonly ok: false;
  readonly code: string;
  readonly reason: string;
}

/** Starts the case of a call, once however often it is asked; it belongs to the same people and office as the one that calls. */
export async function startCalledCase(kit: Kit, given: { readonly caller: Caller; readonly call: OpenCall; readonly now: Date }) {
  const { caller, call, now } = given;
  const depth = (caller.row.parent?.depth ?? 0) + 1;
  if (depth > DEEPEST_CALL) return refusal('too-deep', `${String(depth)} calls one within the other, ${String(DEEPEST_CALL)} are allowed`);
  const started = await startCase(kit, requestOf(caller, call, depth), now);
  return started.ok ? started : refusal(started.code, reasonOf(call.process, started));
}

function requestOf(caller: Caller, call: OpenCall, depth: number): StartCase {
  return {
    ...inheritedFrom(caller),
    id: derivedCommandId('call', call.no),
    processId: call.process,
    data: call.data,
    parent: { caseId: caller.row.id, call: call.no, depth },
  };
}

const refusal = (code: string, reason: string): CallRefusal => ({ ok: false, code, reason });
