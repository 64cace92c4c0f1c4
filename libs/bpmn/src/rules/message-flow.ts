import { listFlowElementsDeep } from '../build/list-drawn';
import { findMessageName, isPool, isReceiver, isSender, listMessageFlows, type MessageFlow } from '../build/message-flow';
import { type ModelElement } from '../moddle/model-element';
import { placeOf } from './place';
import { type DrawingRule } from './rule';
import { say } from '../text/say';
import { type Text } from '../text/text';

const faultOf = ({ source, target }: MessageFlow, inside: ReadonlySet<ModelElement>): Text | undefined => {
  if (isPool(source) || isPool(target)) return undefined;
  if (inside.has(target)) return say('the message flow stays in one pool');
  if (!isSender(source) || !isReceiver(target)) return say('the message flow leads from what sends no message, or to what receives none');
  return findMessageName(source) === findMessageName(target) ? undefined : say('both ends of the message flow name different messages');
};

/** Refuses a message flow between two pools that could carry nothing; flows from and to a pool as a whole are drawn for people. */
export const messageFlow: DrawingRule = ({ process, lines }) => {
  const inside = new Set(listFlowElementsDeep(process));
  return listMessageFlows(process)
    .filter(({ source }) => inside.has(source))
    .flatMap((flow) => {
      const reason = faultOf(flow, inside);
      const hint = say('Draw it from a send task or message event to a receive task or message event of another pool.');
      return reason === undefined ? [] : [{ ...placeOf(flow.element, lines), reason, hint }];
    });
};
