import { findLinkName, listLinkTargets } from '../build/link';
import { listFlowElements } from '../build/element-id';
import { listOfType } from '../build/list-drawn';
import { type ModelElement } from '../moddle/model-element';
import { placeOf } from './place';
import { type DrawingRule } from './rule';
import { say } from '../text/say';
import { type Text } from '../text/text';

const faultOfThrow = (event: ModelElement): Text | undefined => {
  const count = listLinkTargets(event).length;
  if (count === 1) return undefined;
  return count === 0
    ? say('no link beside it catches this link by its name')
    : say('{0} links beside it catch this link by its name', count);
};

const isThrown = (event: ModelElement): boolean =>
  (event.$parent ? listFlowElements(event.$parent) : []).some(
    (other) => other.$type === 'bpmn:IntermediateThrowEvent' && findLinkName(other) === findLinkName(event),
  );

/** Refuses a link without exactly one partner to go on at: links join by name within one process or sub-process. */
export const linkPartner: DrawingRule = (source) => {
  const hint = say('Give both ends of the link the same name, in the same process or sub-process.');
  const isLink = (event: ModelElement): boolean => findLinkName(event) !== undefined;
  const thrown = listOfType(source, 'bpmn:IntermediateThrowEvent')
    .filter(isLink)
    .flatMap((event) => {
      const reason = faultOfThrow(event);
      return reason === undefined ? [] : [{ ...placeOf(event, source.lines), reason, hint }];
    });
  const caught = listOfType(source, 'bpmn:IntermediateCatchEvent')
    .filter((event) => isLink(event) && !isThrown(event))
    .map((event) => ({ ...placeOf(event, source.lines), reason: say('no link beside it leads here'), hint }));
  return [...thrown, ...caught];
};
