import { listElements, readFlag } from '../moddle/model-element';
import { placeOf } from './place';
import { type DrawingRule } from './rule';
import { say } from '../text/say';

/** Refuses a file whose one process is not marked as executable, and every further process. */
export const oneProcess: DrawingRule = ({ definitions, process, lines }) => {
  const others = listElements(definitions, 'rootElements').filter((root) => root.$type === 'bpmn:Process' && root !== process);
  const further = others.map((other) => ({
    ...placeOf(other, lines),
    reason: say('the file holds a further process'),
    hint: say('One file, one process: move this one into a file of its own, or draw its pool empty.'),
  }));
  if (readFlag(process, 'isExecutable', false)) return further;
  const hint = say('Mark the process as executable (isExecutable="true").');
  return [{ ...placeOf(process, lines), reason: say('the process is not executable'), hint }, ...further];
};
