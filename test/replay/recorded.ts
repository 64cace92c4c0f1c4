import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ScenarioName } from './scenarios';

const FOLDER = join(__dirname, 'histories');

/** Files of the recorded runs. */
export function listRecorded(): readonly string[] {
  return readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
}

export function readRecorded(file: string): string {
  return readFileSync(join(FOLDER, file), 'utf8');
}

/** Keeps the runs of a scenario as `<name>.json`, or `<name>.1.json` and so on where there are several. */
export function writeRecorded(name: ScenarioName, histories: readonly string[]): void {
  mkdirSync(FOLDER, { recursive: true });
  histories.forEach((history, index) => {
    const run = histories.length === 1 ? '' : `.${String(index + 1)}`;
    writeFileSync(join(FOLDER, `${name}${run}.json`), `${JSON.stringify(JSON.parse(history))}\n`);
  });
}
