import { isDeepStrictEqual } from 'node:util';
import { isJsonObject, type JsonValue } from '#engine';
import { compileProcess, type CompiledProcess, type ProcessFiles, resolveParameters } from '#cases';
import { notDeployable } from './errors';
import { keysOfDecision } from './keys-of-decision';
import { listVectors, type Vector } from './vector';

/** What came of a process's vectors: one line a fault, and the decisions and rows that they touched. */
export interface PlayedVectors {
  readonly count: number;
  readonly faults: readonly string[];
  readonly decided: ReadonlySet<string>;
}

/** Makes every decision that the process's vectors ask for, by the parameters of their region and day. */
export async function playVectors(process: ProcessFiles): Promise<PlayedVectors> {
  const vectors = listVectors(process);
  if (vectors.length === 0) return { count: 0, faults: [], decided: new Set() };
  const compiled = await compileProcess(process);
  if (!compiled.ok) throw notDeployable(process.processId, compiled.findings);
  const played = vectors.map(({ file, vector }) => ({ file, vector, ...playVector(compiled.process, vector) }));
  return {
    count: vectors.length,
    faults: played.flatMap(({ file, vector, fault }) => (fault === undefined ? [] : [`${vector.name} (${file}): ${fault}`])),
    decided: new Set(played.flatMap(({ keys }) => keys)),
  };
}

function playVector(
  { decide, parameters }: CompiledProcess,
  vector: Vector,
): { readonly fault: string | undefined; readonly keys: readonly string[] } {
  const decided = decide(vector.decision, { ...vector.given, parameters: resolveParameters(parameters, vector.region, vector.on) });
  if (!decided.ok) return { fault: decided.reason, keys: [] };
  return { fault: faultOf(vector, decided.value), keys: keysOfDecision(decided.explanation) };
}

function faultOf({ expect }: Vector, value: JsonValue): string | undefined {
  const seen =
    isJsonObject(expect) && isJsonObject(value) ? Object.fromEntries(Object.keys(expect).map((key) => [key, value[key]])) : value;
  return isDeepStrictEqual(seen, expect) ? undefined : `it should be ${JSON.stringify(expect)}, and is ${JSON.stringify(seen)}`;
}
