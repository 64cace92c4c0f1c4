import { asRecordId } from '#contract';
import { type JsonObject } from '#engine';
import { lockRecordCounter } from '#store';
import { caseFacts } from '../draft/case-facts';
import { type RecordKind } from '../definition/record-kind';
import { uuidv7 } from '../uuidv7';
import { checkContent, findKind, type Ordering, type Prepared, writeNext } from './ordering';
import { type RecordOrder, type RecordRefusal, refuseRecord } from './record-order';
import { isDay } from './shift-day';

type Issue = Extract<RecordOrder, { verb: 'issue' }>;

/** A new record with the next number of its series in the year; the number is taken only if the job's result is. */
export async function issueRecord(ordering: Ordering, order: Issue): Promise<Prepared> {
  const { draft, transaction } = ordering;
  const known = await findKind(ordering, order.kind);
  if (known === undefined) return refuseRecord('unknown-record-kind', `no version of the region has records/${order.kind}.json`);
  const refused = checkIssue(order, known.kind) ?? checkContent(known, order.content);
  if (refused !== undefined) return refused;
  const series = seriesOf(ordering, known.kind);
  if (typeof series !== 'string') return series;
  const counter = await lockRecordCounter(transaction, { series, at: draft.now });
  const last = counter.last + 1;
  const prepared = await writeNext(ordering, {
    record: {
      id: asRecordId(uuidv7(draft.now)),
      kind: order.kind,
      region: draft.row.region,
      organisationId: draft.row.organisationId,
      number: `${series}${String(counter.year)}${String(last).padStart(6, '0')}`,
      subject: order.subject,
      status: 'active',
      startsOn: order.startsOn,
      ...(order.endsOn === null ? {} : { endsOn: order.endsOn }),
      inGrace: false,
      caseId: draft.row.id,
      issuedAt: draft.now,
    },
    entries: 0,
    content: order.content,
    known,
    entry: { kind: 'issued', fromDay: order.startsOn, detail: { endsOn: order.endsOn, content: order.content } },
  });
  return prepared.ok && prepared.change !== undefined
    ? { ...prepared, change: { ...prepared.change, counter: { ...counter, last } } }
    : prepared;
}

function checkIssue({ subject, startsOn, endsOn }: Issue, kind: RecordKind): RecordRefusal | undefined {
  if (!(kind.subject in subject)) return refuseRecord('record-subject', `its subject must be the id of a ${kind.subject}`);
  return checkDays(startsOn, endsOn);
}

/** Days that exist, in their order. */
export function checkDays(startsOn: string, endsOn: string | null): RecordRefusal | undefined {
  if (!isDay(startsOn) || (endsOn !== null && !isDay(endsOn)))
    return refuseRecord('record-dates', 'startsOn and endsOn must be days, YYYY-MM-DD');
  return endsOn !== null && endsOn < startsOn ? refuseRecord('record-dates', 'endsOn lies before startsOn') : undefined;
}

function seriesOf({ draft }: Ordering, { series }: RecordKind): string | RecordRefusal {
  if (series.kind === 'literal') return series.value;
  const facts: JsonObject = caseFacts(draft);
  const evaluated = draft.kit.evaluator.evaluate(series.expression, facts);
  if (!evaluated.ok) return refuseRecord('record-rule', `series: ${evaluated.reason}`);
  return typeof evaluated.value === 'string' && evaluated.value !== ''
    ? evaluated.value
    : refuseRecord('record-rule', 'series gives no text');
}
