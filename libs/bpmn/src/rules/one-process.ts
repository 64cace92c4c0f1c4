import { listPoolProcesses } from '../build/message-flow';
import { listElements, readFlag } from '../moddle/model-element';
import { placeOf } from './place';
import { type DrawingRule } from './rule';
import { say } from '../text/say';

/** Refuses a process that is not marked as executable, and every further one that is no pool of its own. */
export const oneProcess: DrawingRule = ({ definitions, process, lines }) => {
  const executable = readFlag(process, 'isExecutable', false) ? [] : [say('the process is not executable')];
  const hint = say('Mark the process as executable (isExecutable="true").');
  const [first] = listElements(definitions, 'rootElements').filter(({ $type }) => $type === 'bpmn:Process');
  const isOwn = process === first || listPoolProcesses(definitions).includes(process);
  const further = isOwn
    ? []
    : [
        {
          ...placeOf(process, lines),
          reason: say('the file holds a further process'),
          hint: say('Give each process a pool of its own, or move this one into a file of its own.'),
        },
      ];
  return [...executable.map((reason) => ({ ...placeOf(process, lines), reason, hint })), ...further];
};
