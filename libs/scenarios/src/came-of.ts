import { type Outcome, type StartOutcome } from '#cases';
import { type Fault } from './fault';

/** A refusal with what it says of the form; nothing of a success. */
export function cameOf(outcome: Outcome | StartOutcome): Pick<Fault, 'got' | 'details'> {
  if (outcome.ok) return {};
  const { code, reason, errors = [] } = outcome;
  const said = reason === undefined ? [] : [{ zh: reason, en: reason }];
  return { got: code, details: [...said, ...errors.map(({ path, zh, en }) => ({ zh: `${path}：${zh}`, en: `${path}: ${en}` }))] };
}
