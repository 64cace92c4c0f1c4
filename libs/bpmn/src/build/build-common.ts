import { isFinalEffect } from '../final-effect';
import { findText, listWords, type ModelElement, readFlag } from '../moddle/model-element';
import { type Activity, type ClockUse, type FlowNode } from '../process-graph';
import { buildLoop } from './build-loop';
import { type Drawing } from './drawing';
import { findReferredId, isSubProcess, readId } from './element-id';

/** What every node has. */
export type NodeParts = Pick<FlowNode, 'id' | 'name' | 'line' | 'parent' | 'incoming' | 'outgoing' | 'stage' | 'clocks'>;

/** What every activity has. */
export type ActivityParts = NodeParts &
  Pick<Activity, 'boundaryEvents' | 'multiInstance' | 'loop' | 'compensationHandler' | 'isForCompensation' | 'final' | 'defaultFlow'>;

const CLOCK_VERBS = { startsClock: 'start', pausesClock: 'pause', stopsClock: 'stop' } as const;

const readClockUses = (element: ModelElement): readonly ClockUse[] =>
  Object.entries(CLOCK_VERBS).flatMap(([attribute, verb]) =>
    listWords(element, attribute).map((clock) => ({ clock, verb, ...(verb === 'pause' && findBasis(element)) })),
  );

const findBasis = (element: ModelElement): Pick<ClockUse, 'basis'> => {
  const basis = findText(element, 'pauseBasis');
  return basis === undefined ? {} : { basis };
};

/** Reads what every node has. */
export const buildNodeParts = (element: ModelElement, drawing: Drawing): NodeParts => {
  const name = findText(element, 'name');
  const stage = findText(element, 'stage');
  const { incoming, outgoing } = drawing.wiringOf(element);
  const parent = element.$parent && isSubProcess(element.$parent) ? readId(element.$parent) : undefined;
  return {
    id: readId(element),
    ...(name !== undefined && { name }),
    line: drawing.lines.lineOf(element),
    ...(parent !== undefined && { parent }),
    incoming,
    outgoing,
    ...(stage !== undefined && { stage }),
    clocks: readClockUses(element),
  };
};

/** The default flow of an activity or exclusive gateway, where it has one. */
export const readDefaultFlow = (element: ModelElement): Pick<Activity, 'defaultFlow'> => {
  const defaultFlow = findReferredId(element, 'default');
  return defaultFlow === undefined ? {} : { defaultFlow };
};

const readFinal = (element: ModelElement): Pick<Activity, 'final'> => {
  const final = findText(element, 'final');
  return final !== undefined && isFinalEffect(final) ? { final } : {};
};

/** Reads what every activity has. */
export const buildActivityParts = (element: ModelElement, drawing: Drawing): ActivityParts => {
  const { boundaryEvents, compensationHandler } = drawing.wiringOf(element);
  return {
    ...buildNodeParts(element, drawing),
    boundaryEvents,
    ...buildLoop(element, drawing.lines),
    ...(compensationHandler !== undefined && { compensationHandler }),
    ...(readFlag(element, 'isForCompensation', false) && { isForCompensation: true }),
    ...readFinal(element),
    ...readDefaultFlow(element),
  };
};
