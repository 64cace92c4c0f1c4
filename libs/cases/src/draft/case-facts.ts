import { type JsonObject } from '#engine';
import { maskName } from '#forms';
import { resolveParameters } from '../definition/parameter';
import { DATE_FORMAT } from '../shanghai-date';
import { type CaseDraft } from './case-draft';

/** What every expression sees beside the variables: `case`, with the date it is there today, and the `parameters` in force on the day it began. */
export function caseFacts({ row, definition, now }: Pick<CaseDraft, 'row' | 'definition' | 'now'>): JsonObject {
  const startedAt = row.startedAt.toISOString();
  return {
    case: {
      id: row.id,
      number: row.number,
      region: row.region,
      organisation: row.organisationId,
      township: row.townshipId ?? null,
      startedAt,
      today: DATE_FORMAT.format(now),
      applicant: { id: row.applicantId ?? null, name: row.subject, maskedName: maskName(row.subject) },
      agent: row.agentId === undefined ? null : { id: row.agentId },
    },
    parameters: resolveParameters(definition.parameters, row.region, DATE_FORMAT.format(row.startedAt)),
  };
}
