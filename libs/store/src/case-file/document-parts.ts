import { type CaseChange } from './case-file';
import { type IssuedDocumentRow } from './issued-document-row';
import { caseId, noneAsNull, type Part, some } from './part-values';
import { unnest } from './write-part';

interface Counted {
  readonly organisationId: string;
  readonly series: string;
  readonly year: number;
  readonly count: number;
}

const keyOf = ({ organisationId, series }: IssuedDocumentRow): string | undefined =>
  series && JSON.stringify([organisationId, series.name, series.year]);

/** How many numbers each series gives; in one order for all, so that two cases never wait for each other's rows. */
function countNumbers({ documentsIssued }: CaseChange): readonly Counted[] {
  const counted = new Map<string, Counted>();
  for (const row of documentsIssued) {
    const key = keyOf(row);
    if (key === undefined || row.series === undefined) continue;
    const count = (counted.get(key)?.count ?? 0) + 1;
    counted.set(key, { organisationId: row.organisationId, series: row.series.name, year: row.series.year, count });
  }
  return [...counted].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each);
}

/** How many documents of the same series come after this one in the change. */
function countBehind(rows: readonly IssuedDocumentRow[], index: number): number {
  const [row, ...behind] = rows.slice(index);
  return row === undefined ? 0 : behind.filter((other) => keyOf(other) === keyOf(row)).length;
}

const seriesCounted: Part = {
  code: 'dn',
  applies: some(countNumbers),
  sql: (change, place) => `INSERT INTO document_series AS k (organisation_id, series, year, last)
    SELECT organisation_id, series, year, count FROM ${unnest(countNumbers(change), place, {
      organisation_id: ['text', (counted) => counted.organisationId],
      series: ['text', (counted) => counted.series],
      year: ['int', (counted) => counted.year],
      count: ['int', (counted) => counted.count],
    })}
    ON CONFLICT (organisation_id, series, year) DO UPDATE SET last = k.last + excluded.last
    RETURNING organisation_id, series, year, last`,
};

const documentsIssued: Part = {
  code: 'di',
  applies: some((change) => change.documentsIssued),
  sql: (change, place) => {
    const numbered = countNumbers(change).length > 0;
    return `INSERT INTO issued_documents (case_id, no, element, template, organisation_id, series, year, serial, code, content, issued_at, revoked_at)
    SELECT ${caseId(change, place)}, row.no, row.element, row.template, row.organisation_id, row.series, row.year, ${numbered ? 'dn_.last - row.behind' : 'NULL'}, row.code, row.content, row.issued_at, row.revoked_at
    FROM ${unnest([...change.documentsIssued.entries()], place, {
      no: ['int', ([, row]) => row.no],
      element: ['text', ([, row]) => row.element],
      template: ['text', ([, row]) => row.template],
      organisation_id: ['text', ([, row]) => row.organisationId],
      series: ['text', ([, row]) => noneAsNull(row.series?.name)],
      year: ['int', ([, row]) => noneAsNull(row.series?.year)],
      behind: ['int', ([index]) => countBehind(change.documentsIssued, index)],
      code: ['text', ([, row]) => row.code],
      content: ['bytea', ([, row]) => row.content],
      issued_at: ['timestamptz', ([, row]) => row.issuedAt],
      revoked_at: ['timestamptz', ([, row]) => noneAsNull(row.revokedAt)],
    })}${numbered ? ' LEFT JOIN dn_ ON (dn_.organisation_id, dn_.series, dn_.year) = (row.organisation_id, row.series, row.year)' : ''}`;
  },
};

const documentsRevoked: Part = {
  code: 'dr',
  applies: some((change) => change.documentsRevoked),
  sql: (change, place) => `UPDATE issued_documents SET revoked_at = row.at
    FROM ${unnest(change.documentsRevoked, place, {
      no: ['int', (revoked) => revoked.no],
      at: ['timestamptz', (revoked) => revoked.at],
    })}
    WHERE issued_documents.case_id = ${caseId(change, place)} AND issued_documents.no = row.no`,
};

/** Documents and their numbers; the series are counted before the rows that take the numbers. */
export const DOCUMENT_PARTS = [seriesCounted, documentsIssued, documentsRevoked] as const;
