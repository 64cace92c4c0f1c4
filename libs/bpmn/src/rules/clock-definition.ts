import { listClocks } from '../build/list-drawn';
import { findText, type ModelElement } from '../moddle/model-element';
import { type DrawingRule } from './rule';
import { say } from '../text/say';
import { type Text } from '../text/text';

const faultOf = (clock: ModelElement, before: readonly ModelElement[]): Text | undefined => {
  const id = findText(clock, 'id');
  if (id === undefined || /\s/.test(id)) return say('a clock has no id of one word');
  if (findText(clock, 'days') === undefined) return say('clock {0} has no days', id);
  return before.some((other) => findText(other, 'id') === id) ? say('two clocks have the id {0}', id) : undefined;
};

/** Refuses clocks without an id or days, and an id given twice. */
export const clockDefinition: DrawingRule = (source) => {
  const clocks = listClocks(source);
  return clocks.flatMap((clock, index) => {
    const reason = faultOf(clock, clocks.slice(0, index));
    const id = findText(clock, 'id');
    const line = source.lines.extensionLine(source.process, 'clock', index);
    const hint = say('Write <huiban:clock id="appraisal-limit" days="=parameters.appraisalDays" unit="working-day"/>.');
    return reason === undefined ? [] : [{ ...(id !== undefined && { element: id }), line, reason, hint }];
  });
};
