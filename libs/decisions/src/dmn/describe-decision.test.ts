import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DecisionWords, describeDecision } from './describe-decision';
import { parseDecisions, type ParsedDecisions } from './parse-decisions';

const FILE = join(__dirname, '../../../../workflows/processes/chronic-card-appraisal/decisions/appraisal-route.dmn');

describe('describeDecision', () => {
  let parsed: ParsedDecisions;
  let words: DecisionWords | undefined;
  beforeAll(async () => {
    parsed = await parseDecisions(readFileSync(FILE, 'utf8'));
    words = parsed.ok ? describeDecision(parsed.decisions, 'appraisal-route') : undefined;
  });

  it('gives inputs and outputs the names that an explanation has, and those that people read', () => {
    expect(words?.name).toBe('确定认定方式');
    expect(words?.inputs.map(({ label }) => label)).toEqual(['病种类别', '有精神专科证明', '不能到场', '复审转疾控']);
    expect(words?.outputs).toEqual([
      { name: 'kind', label: '认定方式' },
      { name: 'explanation', label: '说明' },
    ]);
  });

  it('calls a decision by its label, where its name is a variable', async () => {
    const outcome = await parseDecisions(readFileSync(FILE.replace('route', 'outcome'), 'utf8'));
    expect(outcome.ok && describeDecision(outcome.decisions, 'panel-verdict')?.name).toBe('专家组结论');
  });

  it('gives each row its tests, its values and why it is there', () => {
    expect(words?.rules[5]).toEqual({
      tests: ['"other"', '-', 'true', 'false'],
      values: ['"home"', '"行动不便或病情危重，上门鉴定"'],
      note: 'Bedridden or critical: at home (as in Kaifeng).',
    });
  });

  it('knows no decision of another file', () => {
    expect(parsed.ok && describeDecision(parsed.decisions, 'other')).toBeUndefined();
  });
});
