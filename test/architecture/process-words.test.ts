import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compileProcess } from '../../libs/cases/src/definition/compile-process';
import { readProcessFolder } from '../../apps/operator/src/processes/process-folder';
import { checkout } from '../support/checkout';

const FOLDERS = join(checkout, 'workflows/processes');
const ABOUT_WORDS = ['parameter-title', 'translation-missing', 'translation-idle'];

describe.each(readdirSync(FOLDERS))('the words of %s', (id) => {
  const compiled = compileProcess(readProcessFolder(join(FOLDERS, id)));

  it('are all there in English, and its parameters have titles', async () => {
    const result = await compiled;
    const findings = result.ok ? result.warnings : result.findings;
    expect(findings.filter(({ rule }) => ABOUT_WORDS.includes(rule)).map(({ reason }) => reason.en)).toEqual([]);
  });

  it('are English there', async () => {
    const result = await compiled;
    const english = result.ok ? [...(result.process.translations ?? [])] : [];
    expect(english.length).toBeGreaterThan(0);
    expect(english.filter(([, said]) => /\p{Script=Han}/u.test(said))).toEqual([]);
  });
});
