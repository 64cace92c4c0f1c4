import { findLinkName, listLinkTargets } from '../build/link';
import { listOfType } from '../build/list-drawn';
import { type ModelElement } from '../moddle/model-element';
import { placeOf } from './place';
import { type DrawingRule } from './rule';
import { say } from '../text/say';
import { type Text } from '../text/text';

const faultOf = (event: ModelElement): Text | undefined => {
  const count = listLinkTargets(event).length;
  if (count === 1) return undefined;
  return count === 0
    ? say('no link beside it catches this link by its name')
    : say('{0} links beside it catch this link by its name', count);
};

/** Refuses a link throw event without exactly one partner to go on at: links join by name within one process or sub-process. */
export const linkPartner: DrawingRule = (source) =>
  listOfType(source, 'bpmn:IntermediateThrowEvent')
    .filter((event) => findLinkName(event) !== undefined)
    .flatMap((event) => {
      const reason = faultOf(event);
      const hint = say('Give both ends of the link the same name, in the same process or sub-process.');
      return reason === undefined ? [] : [{ ...placeOf(event, source.lines), reason, hint }];
    });
