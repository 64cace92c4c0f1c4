import { PANEL_RULES } from '../build/build-panel';
import { listOfType } from '../build/list-drawn';
import { findElement, findText, listExtensions, type ModelElement, readFlag } from '../moddle/model-element';
import { say } from '../text/say';
import { type Text } from '../text/text';
import { isCount } from './literal-format';
import { placeOf } from './place';
import { type DrawingRule } from './rule';

const isKnownRule = (rule: string | undefined): boolean => PANEL_RULES.some((known) => known === rule);

const isNumber = (text: string | undefined): boolean => text === undefined || (text.startsWith('=') ? text.length > 1 : isCount(text));

const isUnit = (text: string | undefined): boolean => text === undefined || text === 'working-day' || text === 'calendar-day';

const faultInMarker = (task: ModelElement): Text | undefined => {
  const loop = findElement(task, 'loopCharacteristics');
  const seats = loop !== undefined && !readFlag(loop, 'isSequential', false) && findText(loop, 'elementVariable') !== undefined;
  if (!seats) return say('a panel needs a parallel multi-instance marker with huiban:collection and huiban:elementVariable');
  return findText(task, 'assignee') === undefined ? say('the seats of a panel are given by name, with huiban:assignee') : undefined;
};

const faultInPanel = (panel: ModelElement): Text | undefined => {
  const given = (name: string): string | undefined => findText(panel, name);
  if (['vote', 'quorum', 'result'].some((name) => given(name) === undefined)) return say('a panel needs vote, rule, quorum and result');
  if (!isKnownRule(given('rule'))) return say('the rule of a panel is unanimous, majority or at-least');
  if ((given('rule') === 'at-least') !== (given('atLeast') !== undefined))
    return say('atLeast belongs to the rule at-least, and to it alone');
  if (given('answerUnit') !== undefined && given('answerDays') === undefined) return say('answerUnit stands without answerDays');
  const fits = ['quorum', 'atLeast', 'answerDays'].every((name) => isNumber(given(name))) && isUnit(given('answerUnit'));
  return fits ? undefined : say('a number or unit of the panel cannot be read');
};

const faultOf = (task: ModelElement, panels: readonly ModelElement[]): Text | undefined => {
  const [panel, second] = panels;
  if (panel === undefined) return undefined;
  return second === undefined ? (faultInMarker(task) ?? faultInPanel(panel)) : say('a task has two panels');
};

/** Refuses panels whose seats, votes or rule are not told. */
export const panel: DrawingRule = (source) =>
  listOfType(source, 'bpmn:UserTask').flatMap((task) => {
    const reason = faultOf(task, listExtensions(task, 'huiban:Panel'));
    const hint = say(
      'Write such as <huiban:panel vote="opinion.meets" rule="majority" quorum="=parameters.panelQuorum" result="appraisal"/>.',
    );
    return reason === undefined ? [] : [{ ...placeOf(task, source.lines), reason, hint }];
  });
