import { existsSync, readFileSync } from 'node:fs';

/** Tests of one run of Jest. */
export interface JestCount {
  readonly passed: number;
  readonly failed: number;
}

/** Reads what `--json --outputFile` wrote; a suite that did not even run counts as one failure, and so does a missing file. */
export function readJestCount(file: string): JestCount {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(file, 'utf8')) as Readonly<
    Record<string, unknown>
  >;
  return { passed: Number(numPassedTests), failed: Number(numFailedTests) + Number(numRuntimeErrorTestSuites) };
}
