import { listFlowElementsDeep } from '../build/list-drawn';
import { findText } from '../moddle/model-element';
import { placeOf } from './place';
import { type DrawingRule } from './rule';

const REQUIRED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'bpmn:ServiceTask': { topic: 'Write huiban:topic, the name of the job that a worker runs.' },
  'bpmn:SendTask': { notice: 'Write huiban:notice, the name of a file in notices/.' },
  'bpmn:BusinessRuleTask': {
    decision: 'Write huiban:decision, the id of a decision in decisions/.',
    result: 'Write huiban:result, the variable that takes the result.',
  },
  'bpmn:ScriptTask': {
    script: 'Write the FEEL expression into <script>.',
    result: 'Write huiban:result, the variable that takes the value.',
  },
};

/** Refuses tasks that do not say what they do or where the result goes. */
export const missingAttribute: DrawingRule = ({ process, lines }) =>
  listFlowElementsDeep(process).flatMap((element) =>
    Object.entries(REQUIRED[element.$type] ?? {})
      .filter(([attribute]) => findText(element, attribute) === undefined)
      .map(([attribute, hint]) => ({ ...placeOf(element, lines), reason: `${attribute} is missing`, hint })),
  );
