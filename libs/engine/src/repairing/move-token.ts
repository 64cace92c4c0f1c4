import { type Draft } from '../draft';
import { StepRefused } from '../errors';
import { type EngineEvent } from '../event';
import { findByNumber } from '../returning/find-by-number';
import { giveUpStraightBack } from '../returning/straight-back';
import { cancelActivity } from '../waiting';
import { judgeMove } from './judge-move';

/** Puts a token to another element of its scope, as an interrupting event would: what it stands at is cancelled, and it begins there. */
export function moveToken(draft: Draft, { from, to }: Extract<EngineEvent, { kind: 'token-moved' }>): void {
  const found = findByNumber(draft.tokens.list(), from);
  if (found === undefined) throw new StepRefused({ code: 'not-open', reason: `nothing open bears the number ${from}` });
  const problem = judgeMove(draft, { token: found, to });
  if (problem !== undefined) throw new StepRefused(problem);
  const token = draft.tokens.find(found.id);
  if (token === undefined) return;
  cancelActivity(draft, token);
  giveUpStraightBack(draft, token);
  token.at = to;
  draft.agenda.push({ kind: 'enter', token: token.id });
}
