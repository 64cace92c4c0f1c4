import { type CaseId, type OrganisationId } from '#contract';
import { type EntryEnd } from '../case-file/publicity-rows';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given, instant } from '../row-values';
import { type HeadContent, openEntry, openHead, type PublicFieldView } from './public-content';

/** A time for which a case was public, and how it ended. */
export interface EntrySpan {
  readonly no: number;
  readonly fields: readonly PublicFieldView[];
  readonly openedAt: Date;
  readonly closesAt?: Date | undefined;
  readonly closedAt?: Date | undefined;
  readonly endedBy?: EntryEnd | undefined;
  /** Until when it was shown, under inquiry too; undefined while it is. */
  readonly shownUntil?: Date | undefined;
}

/** A publicity as one case was in it. */
export interface CasePublicity extends HeadContent {
  readonly id: string;
  readonly list?: string | undefined;
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
  /** In the order in which they began; never empty. */
  readonly spans: readonly EntrySpan[];
}

interface Row {
  readonly publicity_id: string;
  readonly list: string | null;
  readonly organisation_id: OrganisationId;
  readonly organisation_name: string | null;
  readonly head: Buffer | null;
  readonly no: number;
  readonly content: Buffer;
  readonly opened_at: Date;
  readonly closes_at: Date | null;
  readonly closed_at: Date | null;
  readonly ended_by: EntryEnd | null;
  readonly shown_until: Date | number;
}

/** Everything that was ever public of a case, by publicity in the order in which they began. */
export async function listPublicitiesOfCase(store: Store, caseId: CaseId): Promise<readonly CasePublicity[]> {
  const text = `SELECT e.publicity_id, p.list, p.organisation_id, o.name AS organisation_name, p.content AS head, e.no, e.content, e.opened_at, e.closes_at,
      e.closed_at, e.ended_by, e.shown_until
    FROM publicity_entries e JOIN publicities p ON p.id = e.publicity_id LEFT JOIN organisations o ON o.id = p.organisation_id
    WHERE e.case_id = $1 ORDER BY e.no`;
  const { rows } = await queryStore<Row>(store, { name: 'list-publicities-of-case', text, values: [caseId] });
  const ids = [...new Set(rows.map((row) => row.publicity_id))];
  return ids.flatMap((id) =>
    toPublicity(
      store,
      caseId,
      rows.filter((row) => row.publicity_id === id),
    ),
  );
}

function toPublicity(store: Store, caseId: CaseId, rows: readonly Row[]): readonly CasePublicity[] {
  const [first] = rows;
  if (first === undefined) return [];
  return [
    {
      ...openHead(store, { id: first.publicity_id, content: first.head, caseId, entry: first.content }),
      id: first.publicity_id,
      list: given(first.list),
      organisationId: first.organisation_id,
      organisationName: first.organisation_name ?? '',
      spans: rows.map((row) => ({
        no: row.no,
        fields: openEntry(store, { caseId, content: row.content }),
        openedAt: row.opened_at,
        closesAt: instant(row.closes_at),
        closedAt: instant(row.closed_at),
        endedBy: given(row.ended_by),
        shownUntil: instant(row.shown_until),
      })),
    },
  ];
}
