import { type Text } from '#bpmn';
import { type PersonId } from '#contract';
import { type JsonValue } from '#engine';
import { findDefinition, insertParameterSetting } from '#store';
import { businessTime } from '../business-time';
import { builtInRule } from '../definition/built-in-parameters';
import { compileProcess } from '../definition/compile-process';
import { type Definition } from '../definition/definition';
import { type Parameter } from '../definition/parameter';
import { say } from '../definition/say';
import { type Kit } from '../kit';
import { DATE_FORMAT } from '../shanghai-date';

/** A value that is to hold in a region from a day (YYYY-MM-DD) on, for cases that begin on it or later. */
export interface WantedSetting {
  readonly processId: string;
  readonly region: string;
  readonly name: string;
  readonly value: JsonValue;
  readonly effectiveFrom: string;
  readonly source: string;
  readonly by: PersonId;
}

/** The setting was kept, or why not: the past is never changed, and a value must be built as the others and fit what reads it. */
export type SetParameter =
  | { readonly ok: true; readonly setting: Parameter }
  | {
      readonly ok: false;
      readonly code: 'unknown-process' | 'unknown-parameter' | 'parameter-past' | 'parameter-unfit';
      readonly reason?: Text;
    };

/** Sets a parameter beside the process folder. */
export async function setParameter(kit: Kit, wanted: WantedSetting, wall: Date): Promise<SetParameter> {
  const { processId, region, name, value, effectiveFrom, source, by } = wanted;
  const definition = await kit.definitions.findCurrent({ processId, region, wall });
  if (definition === undefined) return { ok: false, code: 'unknown-process' };
  const unit = definition.parameters.find((each) => each.name === name)?.unit ?? builtInRule(name)?.unit;
  if (unit === undefined) return { ok: false, code: 'unknown-parameter' };
  const now = await businessTime(kit, wall);
  if (!isDay(effectiveFrom) || effectiveFrom < DATE_FORMAT.format(now)) return { ok: false, code: 'parameter-past' };
  const setting = { name, value, unit, region, effectiveFrom, source };
  const reason = await misfitOf(kit, definition, setting);
  if (reason !== undefined) return { ok: false, code: 'parameter-unfit', reason };
  await insertParameterSetting(kit.store, { ...setting, processId, setBy: by, setAt: now });
  kit.definitions.forgetSettings();
  return { ok: true, setting };
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

const ABOUT_VALUES: readonly string[] = ['parameter-shape', 'clock-parameter', 'unreadable-file'];

/** An entry as a folder has it. */
const asWritten = ({ name, value, unit, region, effectiveFrom, source }: Parameter): Parameter => ({
  ...{ name, value, unit, region, effectiveFrom, source },
});

/** What deploy would have against the folder if the value stood in it. */
async function misfitOf(kit: Kit, definition: Definition, setting: Parameter): Promise<Text | undefined> {
  if (builtInRule(setting.name)?.isFit(setting.value) === false) return say('the value of {0} cannot be meant', setting.name);
  const files = (await findDefinition(kit.store, definition.hash))?.files ?? {};
  const parameters = [...definition.parameters.map(asWritten), setting];
  const compiled = await compileProcess({
    processId: definition.processId,
    files: { ...files, 'parameters.json': JSON.stringify(parameters) },
  });
  const findings = compiled.ok ? [] : compiled.findings;
  return findings.find(({ rule, file }) => file === 'parameters.json' && ABOUT_VALUES.includes(rule))?.reason;
}
