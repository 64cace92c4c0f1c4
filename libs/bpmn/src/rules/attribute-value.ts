import { listClocks, listFlowElementsDeep, listTimers } from '../build/list-drawn';
import { type Source } from '../build/source';
import { LAPSE_EFFECTS } from '../clock';
import { FINAL_EFFECTS, isFinalEffect } from '../final-effect';
import { findText, type ModelElement } from '../moddle/model-element';
import { DAY_POLICIES } from '../value';
import { isCount } from './literal-format';
import { type Place, placeOf } from './place';
import { type Objection } from './objection';
import { type DrawingRule } from './rule';
import { say } from '../text/say';
import { type Text } from '../text/text';

interface Format {
  readonly fits: (text: string) => boolean;
  readonly hint: Text;
}

const DAYS: Format = {
  fits: (text) => (text.startsWith('=') ? text.length > 1 : isCount(text)),
  hint: say('Write a whole number of days, or FEEL after "=".'),
};
const UNIT: Format = {
  fits: (text) => text === 'working-day' || text === 'calendar-day',
  hint: say('Write "working-day" or "calendar-day".'),
};
const POLICIES: Format = {
  fits: (text) => text.split(/\s+/).every((word) => DAY_POLICIES.some((policy) => policy === word)),
  hint: say('Write some of {0}, separated by spaces.', DAY_POLICIES.join(', ')),
};
const LAPSE_EFFECT: Format = {
  fits: (text) => LAPSE_EFFECTS.some((effect) => effect === text),
  hint: say('Write one of {0}.', LAPSE_EFFECTS.join(', ')),
};
const FLAG: Format = { fits: (text) => text === 'true' || text === 'false', hint: say('Write "true" or "false".') };
const TERM: Format = { fits: (text) => text === 'restart' || text === 'resume', hint: say('Write one of {0}.', 'restart, resume') };
const NAME: Format = {
  fits: (text) => /^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u.test(text),
  hint: say('Write one name: letters, digits, "-", "_" and ".".'),
};
const VARIABLE: Format = {
  fits: (text) => /^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*$/u.test(text),
  hint: say('Write the name of a variable, or of a field in it: batch.name'),
};
const APPLICANTS: Format = {
  fits: (text) => text === 'organisation',
  hint: say('Write "organisation", or leave it out where people apply.'),
};
const FINAL: Format = { fits: isFinalEffect, hint: say('Write one of {0}.', FINAL_EFFECTS.join(', ')) };
const VALUE: Format = { fits: (text) => text !== '=', hint: say('Write FEEL after "=", or a literal without it.') };

const FORMATS: Readonly<Record<string, Format>> = {
  days: DAYS,
  dueDays: DAYS,
  dueUnit: UNIT,
  unit: UNIT,
  dayPolicy: POLICIES,
  duePolicy: POLICIES,
  lapseEffect: LAPSE_EFFECT,
  statutory: FLAG,
  applicant: FLAG,
  applicants: APPLICANTS,
  batch: VARIABLE,
  calledElement: NAME,
  reexaminedBy: NAME,
  departmentMessage: NAME,
  final: FINAL,
  form: NAME,
  notice: NAME,
  document: NAME,
  publicity: NAME,
  publicityTerm: TERM,
  topic: NAME,
  warnNotice: NAME,
  lapseNotice: NAME,
  lapseEscalation: NAME,
  warnings: NAME,
  ladder: NAME,
  pauseBases: NAME,
  organisation: VALUE,
  assignee: VALUE,
  correlation: VALUE,
  reexamines: VALUE,
};

const check = (element: ModelElement): readonly Pick<Objection, 'reason' | 'hint'>[] =>
  Object.entries(FORMATS).flatMap(([attribute, { fits, hint }]) => {
    const text = findText(element, attribute);
    return text === undefined || fits(text) ? [] : [{ reason: say('{0}="{1}" cannot be read', attribute, text), hint }];
  });

const NEED_DUE_DAYS = ['dueUnit', 'duePolicy', 'ladder'] as const;

const withoutDueDays = (element: ModelElement): readonly Pick<Objection, 'reason' | 'hint'>[] => {
  if (element.$type !== 'bpmn:UserTask' || findText(element, 'dueDays') !== undefined) return [];
  return NEED_DUE_DAYS.filter((attribute) => findText(element, attribute) !== undefined).map((attribute) => ({
    reason: say('huiban:{0} stands without huiban:dueDays', attribute),
    hint: say('Write huiban:dueDays, or take it out.'),
  }));
};

/** A clock stands in the extension elements, where only its place among the clocks tells its line. */
const placesOfClocks = (source: Source): readonly (readonly [ModelElement, Place])[] =>
  listClocks(source).map((clock, index) => [
    clock,
    { ...placeOf(clock, source.lines), line: source.lines.extensionLine(source.process, 'clock', index) },
  ]);

/** Refuses attributes of ours whose literal value cannot be meant. */
export const attributeValue: DrawingRule = (source) => {
  const drawn = [source.process, ...listFlowElementsDeep(source.process), ...listTimers(source)];
  const places = [...drawn.map((element) => [element, placeOf(element, source.lines)] as const), ...placesOfClocks(source)];
  return places.flatMap(([element, place]) =>
    [...check(element), ...withoutDueDays(element)].map((objection) => ({ ...place, ...objection })),
  );
};
