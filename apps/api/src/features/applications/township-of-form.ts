import { type OrganisationId } from '#contract';
import { isJsonObject, type JsonObject } from '#engine';
import { listSubordinate } from '#store';
import { type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { startForm } from '../processes/start-form';
import { type ApplicationDto } from './applications.dto';

/**
 * The township that was chosen in the form, where the form asks for one: processes send the case by it, so that one left out or misread would
 * take the case to another office. `fields-invalid` for one that is none of this bureau's; null where none was chosen.
 */
export async function townshipOfForm(
  { store, cases, config, wall }: Parts,
  { processId, data }: ApplicationDto,
  bureau: OrganisationId,
): Promise<OrganisationId | null> {
  const definition = await cases.findProcess(processId, { region: config.region, wall: wall() });
  const field = townshipField((definition && startForm(definition))?.schema ?? {});
  const chosen = field === undefined ? undefined : data[field];
  if (field === undefined || typeof chosen !== 'string') return null;
  const townships = await listSubordinate(store, bureau, 'township');
  const found = townships.find(({ id, name }) => id === chosen || name === chosen);
  if (found !== undefined) return found.id;
  const said = { zh: '不是本县的乡镇（街道），请重新选择', en: 'is no township of this county; please choose again' };
  throw new ProblemError('fields-invalid', { errors: [{ path: `/data/${field}`, code: 'unknown-organisation', ...said }] });
}

/** The field at the top that asks for a township, by its name or its id. */
function townshipField({ properties }: JsonObject): string | undefined {
  const fields = isJsonObject(properties) ? Object.entries(properties) : [];
  return fields.find(([, field]) => isJsonObject(field) && asksTownship(field))?.[0];
}

const asksTownship = (field: JsonObject): boolean => field['x-preset'] === 'township-name' || field['x-organisation'] === 'township';
