import { isJsonObject, type JsonObject, type JsonValue } from '#engine';
import { type ProcessFiles } from '#cases';
import { ScenarioError } from './errors';

/** A decision with what it must come to in a region on a day, computed by somebody else than the decision. */
export interface Vector {
  readonly name: string;
  readonly decision: string;
  readonly region: string;
  /** Day (YYYY-MM-DD) whose parameters hold. */
  readonly on: string;
  /** Variables of the process that the decision reads. */
  readonly given: JsonObject;
  /** The result, or of a result with fields those that the vector is about. */
  readonly expect: JsonValue;
}

const TEXTS = ['name', 'decision', 'region', 'on'] as const;
const KEYS: readonly string[] = [...TEXTS, 'given', 'expect'];

/** A process's vectors, with the files they stand in (`vectors/<name>.json`, a list); `unreadable-scenario` at the first that cannot be read. */
export const listVectors = ({ files }: ProcessFiles): readonly { readonly file: string; readonly vector: Vector }[] =>
  Object.entries(files)
    .filter(([file]) => /^vectors\/.+\.json$/.test(file))
    .flatMap(([file, text]) => parseVectors(file, text).map((vector) => ({ file, vector })));

function parseVectors(file: string, text: string): readonly Vector[] {
  const json: unknown = JSON.parse(text);
  if (!Array.isArray(json)) throw new ScenarioError('unreadable-scenario', `${file}: vectors are a list`);
  return json.map((value: unknown, index) => {
    if (!isVector(value))
      throw new ScenarioError('unreadable-scenario', `${file}: vector ${String(index + 1)} has ${KEYS.join(', ')} and nothing else`);
    return value;
  });
}

function isVector(value: unknown): value is Vector {
  if (!isJsonObject(value)) return false;
  const named = Object.keys(value);
  return (
    TEXTS.every((key) => typeof value[key] === 'string') &&
    isJsonObject(value['given']) &&
    named.length === KEYS.length &&
    named.every((key) => KEYS.includes(key))
  );
}
