import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compileProcess } from '../../libs/cases/src/definition/compile-process';
import { readProcessFolder } from '../../apps/operator/src/processes/process-folder';
import { listScenarios } from '../../libs/scenarios/src/list-scenarios';
import { checkout } from '../support/checkout';

const FOLDERS = join(checkout, 'workflows/processes');
const ABOUT_WORDS = ['parameter-title', 'translation-missing', 'translation-idle'];

describe.each(readdirSync(FOLDERS))('the words of %s', (id) => {
  const folder = readProcessFolder(join(FOLDERS, id));
  const compiled = compileProcess(folder);

  it('are all there in English, and its parameters have titles', async () => {
    const result = await compiled;
    const findings = result.ok ? result.warnings : result.findings;
    expect(findings.filter(({ rule }) => ABOUT_WORDS.includes(rule)).map(({ reason }) => reason.en)).toEqual([]);
  });

  it('name for every parameter a source that a process owner can look up', async () => {
    const result = await compiled;
    const sources = result.ok ? result.process.parameters.map(({ source }) => source) : [];
    expect(sources.filter((source) => !/\p{Script=Han}/u.test(source) || /domain\.md|\[[AK]\]|\b[RS]\d/u.test(source))).toEqual([]);
  });

  it('tell every story in Chinese, too', () => {
    const untold = listScenarios(folder).filter(
      ({ scenario }) => !/\p{Script=Han}/u.test(`${scenario.zh?.name ?? ''}${scenario.zh?.story ?? ''}`),
    );
    expect(untold.map(({ file }) => file)).toEqual([]);
  });

  it('are English there', async () => {
    const result = await compiled;
    const english = result.ok ? [...(result.process.translations ?? [])] : [];
    expect(english.length).toBeGreaterThan(0);
    expect(english.filter(([, said]) => /\p{Script=Han}/u.test(said))).toEqual([]);
  });
});
