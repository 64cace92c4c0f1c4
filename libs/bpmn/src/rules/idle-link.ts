import { findLinkName } from '../build/link';
import { listFlowElements } from '../build/element-id';
import { listOfType } from '../build/list-drawn';
import { type ModelElement } from '../moddle/model-element';
import { placeOf } from './place';
import { type DrawingRule } from './rule';
import { say } from '../text/say';

const isThrown = (event: ModelElement): boolean =>
  (event.$parent ? listFlowElements(event.$parent) : []).some(
    (other) => other.$type === 'bpmn:IntermediateThrowEvent' && findLinkName(other) === findLinkName(event),
  );

/** Warns of the far end of a link that nothing leads to. */
export const idleLink: DrawingRule = (source) =>
  listOfType(source, 'bpmn:IntermediateCatchEvent')
    .filter((event) => findLinkName(event) !== undefined && !isThrown(event))
    .map((event) => ({
      ...placeOf(event, source.lines),
      reason: say('no link beside it leads here'),
      hint: say('Give both ends of the link the same name, in the same process or sub-process.'),
    }));
