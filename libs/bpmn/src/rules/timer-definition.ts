import { listTimers } from '../build/list-drawn';
import { findElement, findText, type ModelElement } from '../moddle/model-element';
import { isCycle, isDate, isDuration } from './literal-format';
import { placeOf } from './place';
import { type DrawingRule } from './rule';
import { say } from '../text/say';
import { type Text } from '../text/text';

const FORMATS: Readonly<Record<string, (text: string) => boolean>> = {
  timeDuration: isDuration,
  timeDate: isDate,
  timeCycle: isCycle,
};

const fitsOrIsFeel = (text: string | undefined, fits: (text: string) => boolean): boolean =>
  text !== undefined && (text.startsWith('=') ? text.length > 1 : fits(text));

const faultOf = (timer: ModelElement): Text | undefined => {
  const days = findText(timer, 'days');
  const kinds = Object.keys(FORMATS).filter((kind) => findElement(timer, kind));
  if (kinds.length + (days === undefined ? 0 : 1) !== 1) return say('the timer does not say its time in exactly one way');
  const idle = days === undefined ? ['unit', 'dayPolicy'].find((attribute) => findText(timer, attribute) !== undefined) : undefined;
  if (idle !== undefined) return say('huiban:{0} stands without huiban:days', idle);
  if (days !== undefined) return undefined;
  const [kind = ''] = kinds;
  const body = findElement(timer, kind);
  const text = body && findText(body, 'body');
  return fitsOrIsFeel(text, FORMATS[kind] ?? isDuration) ? undefined : say('"{0}" is no {1} of ISO 8601', text ?? '', kind);
};

/** Refuses timers that say no time, several, or a literal that cannot be read; FEEL is evaluated when the timer is armed, and days are `attribute-value`'s. */
export const timerDefinition: DrawingRule = (source) =>
  listTimers(source).flatMap((timer) => {
    const reason = faultOf(timer);
    const hint = say(
      'Write one of timeDuration (PT2H), timeDate (2026-01-31T09:00:00+08:00), timeCycle (R3/PT10M) or huiban:days, or FEEL after "=".',
    );
    return reason === undefined ? [] : [{ ...placeOf(timer, source.lines), reason, hint }];
  });
