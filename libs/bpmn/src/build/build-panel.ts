import { findText, getText, listExtensions, type ModelElement } from '../moddle/model-element';
import { type Panel } from '../panel';
import { type SourceLines } from '../xml/source-lines';
import { buildExpression, buildValue } from './build-expression';
import { readDayUnit } from './build-trigger';

/** How votes may become one result. */
export const PANEL_RULES = ['unanimous', 'majority', 'at-least'] as const satisfies readonly Panel['rule'][];

/** The panel that the members' answers to a user task belong to, where there is one. */
export const findPanel = (task: ModelElement, lines: SourceLines): Panel | undefined => {
  const [panel] = listExtensions(task, 'huiban:Panel');
  if (!panel) return undefined;
  const line = lines.extensionLine(task, 'panel', 0);
  const value = (name: string) => {
    const text = findText(panel, name);
    return text === undefined ? undefined : buildValue(text, line);
  };
  const [atLeast, entries, alternates, answerDays] = ['atLeast', 'entries', 'alternates', 'answerDays'].map(value);
  return {
    vote: buildExpression(getText(panel, 'vote'), line),
    rule: PANEL_RULES.find((rule) => rule === findText(panel, 'rule')) ?? 'unanimous',
    quorum: buildValue(getText(panel, 'quorum'), line),
    ...(atLeast && { atLeast }),
    ...(entries && { entries }),
    ...(alternates && { alternates }),
    ...(answerDays && { answerDays: { count: answerDays, unit: readDayUnit(findText(panel, 'answerUnit')) } }),
    result: getText(panel, 'result'),
  };
};
