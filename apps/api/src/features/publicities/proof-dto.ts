import { type CasePublicity, type EntrySpan, type ObjectionFate, type PlaceView } from '#store';
import { noticeText } from '../mailbox/notice-text';
import { placeDto } from './place-dto';
import { type ProofDto, type SuspensionDto } from './proofs.dto';

/** What a proof is made of. */
export interface ProofParts {
  readonly publicity: CasePublicity;
  readonly places: readonly PlaceView[];
  readonly fates: readonly Omit<ObjectionFate, 'caseClosed'>[];
  readonly now: Date;
}

/** A publicity of a case as its proof tells of it. */
export function proofDto({ publicity, places, fates, now }: ProofParts): ProofDto {
  const { id, title, organisationName, supervision, list, spans } = publicity;
  const over = endOf(spans, now);
  return {
    id,
    title,
    organisation: organisationName,
    supervision,
    ...(list === undefined ? {} : { list }),
    spans: spans.map(({ fields, openedAt, closedAt, endedBy }) => ({
      fields,
      openedAt: openedAt.toISOString(),
      ...(closedAt === undefined ? {} : { closedAt: closedAt.toISOString() }),
      ...(endedBy === undefined ? {} : { endedBy }),
    })),
    suspensions: spans.flatMap((span, index) => suspensionOf(span, spans[index + 1])),
    places: places.map((place) => placeDto(place)),
    objections: fates.map(({ receivedAt, answeredAt, answer }) => ({
      receivedAt: receivedAt.toISOString(),
      ...(answeredAt === undefined ? {} : { answeredAt: answeredAt.toISOString() }),
      ...(answer === undefined ? {} : { answer: noticeText(answer).body }),
    })),
    ...(over === undefined ? {} : { endedAt: over.toISOString() }),
  };
}

/** When nobody outside could read it any more; undefined while somebody can. */
function endOf(spans: readonly EntrySpan[], now: Date): Date | undefined {
  const ends = spans.map(
    ({ shownUntil, closedAt }) => (closedAt === undefined ? undefined : shownUntil?.getTime()) ?? Number.POSITIVE_INFINITY,
  );
  const last = Math.max(...ends);
  return last <= now.getTime() ? new Date(last) : undefined;
}

/** An objection suspended it until it was published anew, or else until the inquiry was answered. */
function suspensionOf({ endedBy, closedAt, shownUntil }: EntrySpan, next: EntrySpan | undefined): readonly SuspensionDto[] {
  if (endedBy !== 'objection' || closedAt === undefined) return [];
  const until = next?.openedAt ?? (shownUntil !== undefined && shownUntil > closedAt ? shownUntil : undefined);
  return [{ from: closedAt.toISOString(), ...(until === undefined ? {} : { until: until.toISOString() }) }];
}
