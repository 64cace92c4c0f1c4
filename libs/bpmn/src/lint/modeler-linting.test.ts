import { Linter } from 'bpmnlint';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDefinitions } from '../moddle/read-definitions';
import { MODELER_LINTING } from './modeler-linting';

const lint = async (file: string) => {
  const { definitions } = readDefinitions(readFileSync(join(__dirname, '../rules/fixtures', file), 'utf8'));
  return new Linter(MODELER_LINTING).lint(definitions ?? {});
};

describe('MODELER_LINTING', () => {
  it("shows a proof's finding at its element, as bpmnlint does its own", async () => {
    expect(await lint('join-never-completes.invalid-1.bpmn')).toMatchObject({
      'huiban/join-never-completes': [{ id: 'join', category: 'error' }],
      'label-required': expect.arrayContaining([expect.objectContaining({ id: 'start', category: 'warn' })]),
    });
  });

  it('shows what is wrong with a drawing that has no graph', async () => {
    expect(await lint('missing-performer.invalid-1.bpmn')).toMatchObject({ 'huiban/missing-performer': [{ category: 'error' }] });
  });

  it('finds nothing of ours in a valid file', async () => {
    expect(Object.keys(await lint('join-never-completes.valid.bpmn')).filter((rule) => rule.startsWith('huiban/'))).toEqual([]);
  });
});
