import { dueAt } from '#calendar';
import { type TimerRow } from '#store';
import { type Command } from '../command';
import { appendAudit, startNote } from '../draft/audit-note';
import { calendarObstacle } from '../draft/calendar-obstacle';
import { calendarOf, type CaseDraft, keepPublicity } from '../draft/case-draft';
import { findPublished } from '../draft/find-published';
import { keptRule } from '../draft/kept-rule';
import { type Refusal } from '../outcome';

/** Arms the timers of a publicity that waited for the start evidence of its places; nothing is left to begin for one that is over (`publicity-ended`). */
export function beginTerm(draft: CaseDraft, { entry, from }: Extract<Command, { kind: 'begin-term' }>): Refusal | undefined {
  const published = findPublished(draft, entry);
  const { held } = draft.publicities;
  const boundaries: readonly string[] = published?.node.boundaryEvents ?? [];
  const own = held.filter(({ element }) => boundaries.includes(element));
  if (published === undefined || own.length === 0) return { ok: false, code: 'publicity-ended' };
  const timers: TimerRow[] = [];
  for (const { no, element, due: rule } of own) {
    const due = dueAt(calendarOf(draft), from, rule);
    if (!due.ok) return refusalOf(calendarObstacle(due, element));
    timers.push({ no, element, dueAt: due.at, rule: keptRule(rule, from) });
  }
  draft.timers.push(...timers);
  draft.change.timersArmed.push(...timers);
  keepPublicity(draft, { ...draft.publicities, held: held.filter((timer) => !own.includes(timer)) });
  const closesAt = timers.reduce((first, { dueAt: at }) => (at < first ? at : first), timers[0]?.dueAt ?? from);
  draft.change.termsBegun.push({ no: entry, closesAt });
  appendAudit(draft, startNote({ kind: 'term-begun', element: published.node.id, given: { publicity: entry, from: from.toISOString() } }));
  return undefined;
}

const refusalOf = ({ code, reason }: ReturnType<typeof calendarObstacle>): Refusal => ({ ok: false, code, reason });
