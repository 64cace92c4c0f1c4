import { type ClockDefinition, LAPSE_EFFECTS } from '../clock';
import { findText, getText, type ModelElement } from '../moddle/model-element';
import { type SourceLines } from '../xml/source-lines';
import { buildValue } from './build-expression';
import { readDayUnit } from './build-trigger';
import { readDayPolicies } from './read-day-policies';

const TEXTS = ['name', 'warnNotice', 'warnings', 'lapseNotice', 'lapseEscalation', 'lapseBasis', 'ladder', 'pauseBases'] as const;

const readTexts = (clock: ModelElement): Partial<Pick<ClockDefinition, (typeof TEXTS)[number]>> =>
  Object.fromEntries(
    TEXTS.flatMap((name) => {
      const text = findText(clock, name);
      return text === undefined ? [] : [[name, text]];
    }),
  );

/** A clock of the process, the index-th in its extension elements. */
export const buildClock = (process: ModelElement, lines: SourceLines, index: number, clock: ModelElement): ClockDefinition => {
  const line = lines.extensionLine(process, 'clock', index);
  const lapseEffect = LAPSE_EFFECTS.find((effect) => effect === findText(clock, 'lapseEffect'));
  return {
    id: getText(clock, 'id'),
    days: buildValue(getText(clock, 'days'), line),
    unit: readDayUnit(findText(clock, 'unit')),
    ...readDayPolicies(clock, 'dayPolicy'),
    ...(findText(clock, 'statutory') === 'true' && { statutory: true }),
    ...(lapseEffect !== undefined && { lapseEffect }),
    ...readTexts(clock),
    line,
  };
};
