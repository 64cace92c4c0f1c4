import { type Matter } from '#cases';
import { type JsonObject, type JsonValue } from '#engine';
import { type LimitDto, type MatterDto, type MatterSummaryDto } from './processes.dto';

/** What stands in a list of matters; `parameters` are those of the region today. */
export const matterSummary = ({ group, summary, words, audience, fee, limits }: Matter, parameters: JsonObject): MatterSummaryDto => ({
  group,
  summary,
  words,
  audience,
  fee,
  limits: limits.map(({ title, unit, parameter }) => ({ title, unit, ...daysOf(parameters[parameter]) })),
});

/** The whole guide. */
export function matterDto(matter: Matter, parameters: JsonObject): MatterDto {
  const { conditions, documents, basis, remedies, declaration } = matter;
  return { ...matterSummary(matter, parameters), conditions, documents, basis, remedies, declaration };
}

const daysOf = (value: JsonValue | undefined): Pick<LimitDto, 'days'> => (typeof value === 'number' ? { days: value } : {});
