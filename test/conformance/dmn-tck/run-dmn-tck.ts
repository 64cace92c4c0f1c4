import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { evaluateDecision, evaluateService, type Model, readModel, sameStandardValue } from '#decisions';
import { type Score } from '../score';
import { walkFiles } from '../walk-files';
import { readTestCases, type TestCase } from './test-case';

interface Result {
  readonly name: string;
  readonly level: string;
  readonly fault?: string;
  readonly thrown?: boolean;
}

function readModelOf(folder: string, name: string): Model | undefined {
  const path = join(folder, name);
  if (name === '' || !existsSync(path)) return undefined;
  const others = readdirSync(folder).filter((other) => other.endsWith('.dmn') && other !== name);
  const read = readModel(
    readFileSync(path, 'utf8'),
    others.map((other) => readFileSync(join(folder, other), 'utf8')),
  );
  return read.ok ? read.model : undefined;
}

function describe(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 200);
}

/** A service with several outputs gives them by name. */
function pickOutput(value: unknown, name: string): unknown {
  const output = typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name) : undefined;
  return output === undefined ? value : output[1];
}

function findFault(model: Model, { service, inputs, results }: TestCase): string | undefined {
  for (const { name, expected } of results) {
    const actual =
      service === undefined ? evaluateDecision(model, name, inputs) : pickOutput(evaluateService(model, service, inputs), name);
    if (!sameStandardValue(actual, expected)) return `${name}: expected ${describe(expected)}, got ${describe(actual)}`;
  }
  return undefined;
}

function runCase(model: Model | undefined, test: TestCase, where: Pick<Result, 'name' | 'level'>): Result {
  if (model === undefined) return { ...where, fault: 'the model cannot be read' };
  try {
    const fault = findFault(model, test);
    return fault === undefined ? where : { ...where, fault };
  } catch (error) {
    return { ...where, fault: `threw ${String(error)}`, thrown: true };
  }
}

function runFile(path: string): readonly Result[] {
  const read = readTestCases(readFileSync(path, 'utf8'));
  if (read === undefined) return [];
  const folder = dirname(path);
  const level = /compliance-level-(\d)/.exec(path)?.[1] ?? 'other';
  const model = readModelOf(folder, read.modelName);
  return read.cases.map((test) => runCase(model, test, { name: `${basename(folder)}/${basename(path, '.xml')}/${test.id}`, level }));
}

function count(results: readonly Result[]): { passed: number; failed: number } {
  const failed = results.filter(({ fault }) => fault !== undefined).length;
  return { passed: results.length - failed, failed };
}

/** Runs every file of cases (`*-test-*.xml`) below a folder against the model beside it. */
export function runDmnTck(folder: string): Score {
  const results = walkFiles(folder, /-test-[^/]*\.xml$/).flatMap(runFile);
  const levels = [...new Set(results.map(({ level }) => level))].toSorted();
  return {
    ...count(results),
    refused: [],
    levels: Object.fromEntries(levels.map((level) => [level, count(results.filter((result) => result.level === level))])),
    failures: results.flatMap(({ name, fault }) => (fault === undefined ? [] : [`${name}: ${fault}`])),
    thrown: results.filter(({ thrown }) => thrown === true).length,
  };
}
