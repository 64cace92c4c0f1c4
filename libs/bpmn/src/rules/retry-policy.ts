import { listOfType } from '../build/list-drawn';
import { findText, type ModelElement } from '../moddle/model-element';
import { findSeconds } from './literal-format';
import { placeOf } from './place';
import { type DrawingRule } from './rule';
import { say } from '../text/say';
import { type Text } from '../text/text';

const MAX_ATTEMPTS = 1000;

const faultOf = (task: ModelElement): Text | undefined => {
  const attempts = findText(task, 'retries');
  if (attempts !== undefined && !(/^\d+$/.test(attempts) && Number(attempts) >= 1 && Number(attempts) <= MAX_ATTEMPTS)) {
    return say('huiban:retries="{0}" is no number of attempts from 1 to {1}', attempts, MAX_ATTEMPTS);
  }
  const first = findSeconds(findText(task, 'retryInterval') ?? 'PT2S');
  const longest = findSeconds(findText(task, 'retryMaximum') ?? 'PT5M');
  if (first === undefined || longest === undefined) return say('a retry interval is no duration of days, hours, minutes and seconds');
  if (first < 1) return say('the first retry comes in less than a second');
  return first > longest ? say('huiban:retryInterval is longer than huiban:retryMaximum') : undefined;
};

/** Refuses retries that cannot be read or make no sense. */
export const retryPolicy: DrawingRule = (source) =>
  listOfType(source, 'bpmn:ServiceTask').flatMap((task) => {
    const reason = faultOf(task);
    const hint = say('Write such as huiban:retries="5" huiban:retryInterval="PT2S" huiban:retryMaximum="PT5M".');
    return reason === undefined ? [] : [{ ...placeOf(task, source.lines), reason, hint }];
  });
