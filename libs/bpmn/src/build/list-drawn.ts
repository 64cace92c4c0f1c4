import { listElements, listExtensions, type ModelElement } from '../moddle/model-element';
import { isSubProcess, listFlowElements } from './element-id';
import { type Source } from './source';

/** Flow elements at every depth, in file order. */
export const listFlowElementsDeep = (container: ModelElement): readonly ModelElement[] => {
  const found: ModelElement[] = [];
  const visit = (element: ModelElement): void => {
    found.push(element);
    listFlowElements(element).forEach(visit);
  };
  listFlowElements(container).forEach(visit);
  return found;
};

/** The process and its sub-processes. */
export const listContainers = ({ process }: Source): readonly ModelElement[] => [
  process,
  ...listFlowElementsDeep(process).filter(isSubProcess),
];

/** Elements of one type at every depth. */
export const listOfType = ({ process }: Source, type: string): readonly ModelElement[] =>
  listFlowElementsDeep(process).filter(({ $type }) => $type === type);

/** Messages of the file. */
export const listMessages = ({ definitions }: Source): readonly ModelElement[] =>
  listElements(definitions, 'rootElements').filter(({ $type }) => $type === 'bpmn:Message');

/** Timer definitions of every event. */
export const listTimers = ({ process }: Source): readonly ModelElement[] =>
  listFlowElementsDeep(process)
    .flatMap((event) => listElements(event, 'eventDefinitions'))
    .filter(({ $type }) => $type === 'bpmn:TimerEventDefinition');

/** Clocks of the process. */
export const listClocks = ({ process }: Source): readonly ModelElement[] => listExtensions(process, 'huiban:Clock');
