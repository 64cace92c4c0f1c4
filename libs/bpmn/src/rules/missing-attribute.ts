import { listFlowElementsDeep } from '../build/list-drawn';
import { findText } from '../moddle/model-element';
import { placeOf } from './place';
import { type DrawingRule } from './rule';
import { say } from '../text/say';
import { type Text } from '../text/text';

const REQUIRED: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  'bpmn:ServiceTask': { topic: say('Write huiban:topic, the name of the job that a worker runs.') },
  'bpmn:BusinessRuleTask': {
    decision: say('Write huiban:decision, the id of a decision in decisions/.'),
    result: say('Write huiban:result, the variable that takes the result.'),
  },
  'bpmn:CallActivity': { calledElement: say('Write calledElement, the id of the process that is called.') },
  'bpmn:ScriptTask': {
    script: say('Write the FEEL expression into <script>.'),
    result: say('Write huiban:result, the variable that takes the value.'),
  },
};

/** Refuses tasks that do not say what they do or where the result goes. */
export const missingAttribute: DrawingRule = ({ process, lines }) =>
  listFlowElementsDeep(process).flatMap((element) =>
    Object.entries(REQUIRED[element.$type] ?? {})
      .filter(([attribute]) => findText(element, attribute) === undefined)
      .map(([attribute, hint]) => ({ ...placeOf(element, lines), reason: say('{0} is missing', attribute), hint })),
  );
