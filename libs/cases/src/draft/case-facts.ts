import { type JsonObject } from '#engine';
import { maskName } from '#forms';
import { resolveParameters } from '../definition/parameter';
import { DATE_FORMAT } from '../shanghai-date';
import { type CaseDraft } from './case-draft';

/** What every expression sees beside the variables: `case`, with the date it is there today, and the `parameters` in force on the day it began. */
export function caseFacts({ row, definition, now, performers }: Pick<CaseDraft, 'row' | 'definition' | 'now' | 'performers'>): JsonObject {
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
      batch: row.batch ?? null,
      applicant: applicantFacts(row),
      agent: row.agentId === undefined ? null : { id: row.agentId },
      performers: latest(performers),
      reexamined: row.reexamined === undefined ? null : { ...row.reexamined },
    },
    parameters: resolveParameters(definition.parameters, row.region, DATE_FORMAT.format(row.startedAt)),
  };
}

/** The name of an organisation is nobody's secret. */
function applicantFacts({ applicantId, applicantOrganisationId, subject }: CaseDraft['row']): JsonObject {
  const isOrganisation = applicantOrganisationId !== undefined;
  return { id: applicantId ?? applicantOrganisationId ?? null, name: subject, maskedName: isOrganisation ? subject : maskName(subject) };
}

/** Whoever did a step last, by the step: a seal, say, is set in the name of who signed. */
const latest = (performers: CaseDraft['performers']): JsonObject =>
  Object.fromEntries(Object.entries(performers).flatMap(([element, people]) => people.slice(-1).map((person) => [element, person])));
