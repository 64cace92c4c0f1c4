import { type ClockLedger, type ClockMark } from '#calendar';
import { encryptionContext } from '#store';
import { appendAudit, startNote } from './audit-note';
import { type CaseDraft } from './case-draft';
import { taskOfClock } from './task-ladder';

/** A mark of a clock that was reached. */
interface Reached {
  readonly clock: string;
  readonly ledger: ClockLedger;
  readonly mark: ClockMark;
}

/** Calls the holders of a rung (督办): a row for their list, an in-app message and an entry in the trail. A mark that calls nobody changes nothing. */
export function climbRung(draft: CaseDraft, { clock, ledger, mark }: Reached): void {
  if (mark.calls === undefined) return;
  const { row, kit, change, now } = draft;
  const { post, up } = mark.calls;
  const organisationId = kit.organisations.above(row.organisationId, up);
  const task = taskOfClock(clock);
  const element = task === undefined ? clock : (ledger.entries[0]?.element ?? clock);
  const name = nameOf(draft, element);
  const content = { title: `督办：${name}`, body: `办件${row.number}的“${name}”${toldPoint(ledger, mark)}，请督办。` };
  const sealed = kit.seal(encryptionContext.outbox(row.id), content);
  change.outbox.push({ seq: row.seq + 1, notice: 'clock-escalated', channel: 'in-app', content: sealed, organisationId, post });
  change.escalationsOpened.push({ clock, rung: mark.name, organisationId, post, at: now });
  const given = { clock, rung: mark.name, post, organisation: organisationId, ...(task === undefined ? {} : { task }) };
  appendAudit(draft, startNote({ kind: 'clock-escalated', element, given }));
}

const nameOf = ({ definition: { graph } }: CaseDraft, element: string): string =>
  (graph.clocks[element] ?? graph.nodes[element])?.name ?? element;

const UNITS = { 'working-day': '个工作日', 'calendar-day': '日' } as const satisfies Record<ClockLedger['unit'], string>;

function toldPoint({ unit }: ClockLedger, mark: ClockMark): string {
  if ('overdue' in mark) return `已超期${String(mark.overdue)}${UNITS[unit]}`;
  return mark.percent === 100 ? '办理期限已满' : `办理期限已用${String(mark.percent)}%`;
}
