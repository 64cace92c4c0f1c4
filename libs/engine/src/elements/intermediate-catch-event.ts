import { type IntermediateCatchEvent } from '#bpmn';
import { type Draft, emit, finish, takeNumber } from '../draft';
import { type Site } from '../evaluation';
import { openSubscription } from '../subscription';
import { planTimer } from '../timer-due';
import { writeResult } from '../variables';
import { type ElementBehaviour } from './element-behaviour';

/** Waits for its timer, message, signal or condition; a cycle fires once, after its first period. */
export const intermediateCatchEvent: ElementBehaviour<IntermediateCatchEvent> = {
  enter: (draft, token, node) => {
    const site = { element: node.id, scope: token.scope };
    const { trigger } = node;
    if (trigger.kind === 'message') token.wait = { kind: 'message', no: openSubscription(draft, site, trigger) };
    else if (trigger.kind === 'timer') token.wait = { kind: 'timer', no: armTimer(draft, site, trigger.timer) };
    else token.wait = { kind: trigger.kind === 'conditional' ? 'condition' : 'signal' };
  },
  resume: (draft, token, { node, payload }) => {
    if (node.result !== undefined && node.trigger.kind === 'message') {
      writeResult(draft, token.scope, { name: node.result, value: payload });
    }
    finish(draft, token);
  },
};

function armTimer(draft: Draft, site: Site, timer: Parameters<typeof planTimer>[2]): number {
  const { due } = planTimer(draft, site, timer);
  const no = takeNumber(draft);
  emit(draft, { kind: 'timer-armed', timer: no, element: site.element, due });
  return no;
}
