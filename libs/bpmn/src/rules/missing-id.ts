import { listFlowElementsDeep, listMessages } from '../build/list-drawn';
import { findText } from '../moddle/model-element';
import { placeOf } from './place';
import { type DrawingRule } from './rule';
import { say } from '../text/say';

/** Refuses nodes, flows and messages without an id: running cases, the audit trail and findings name them by it. */
export const missingId: DrawingRule = (source) =>
  [source.process, ...listMessages(source), ...listFlowElementsDeep(source.process)]
    .filter((element) => findText(element, 'id') === undefined)
    .map((element) => ({
      ...placeOf(element, source.lines),
      reason: say('a {0} has no id', element.$type),
      hint: say('Give it an id that stays the same in later versions.'),
    }));
