import { decide } from '../dmn/decide';
import { definitions } from '../dmn/dmn-samples';
import { parseDecisions } from '../dmn/parse-decisions';

const text = (value: string) => `<text>${value}</text>`;
const literal = (value: string) => `<literalExpression>${text(value)}</literalExpression>`;
const requires = (id: string) => `<informationRequirement><requiredDecision href="#${id}"/></informationRequirement>`;

function terms(id: string, rows: readonly (readonly [classes: string, deductible: number, ratio: string])[]): string {
  const rules = rows.map(
    ([classes, deductible, ratio], row) =>
      `<rule id="${id}-${String(row + 1)}"><inputEntry>${text(classes)}</inputEntry><outputEntry>${text(String(deductible))}</outputEntry>
        <outputEntry>${text(ratio)}</outputEntry></rule>`,
  );
  return `<decision id="${id}" name="${id}"><variable name="${id}"/><decisionTable id="${id}-table" hitPolicy="UNIQUE">
    <input id="${id}-class" label="aid class"><inputExpression typeRef="string">${text('aidClass')}</inputExpression></input>
    <output id="${id}-deductible" name="deductible" typeRef="integer"/><output id="${id}-ratio" name="ratio" typeRef="number"/>
    ${rules.join('')}</decisionTable></decision>`;
}

function amount(id: string, used: string, formula: string): string {
  const over = (deductible: string) => `max(0, cost - max(0, ${deductible}))`;
  return `<decision id="${id}" name="${id}" huiban:unit="fen" huiban:rounding="half-up"><variable name="${id}" typeRef="integer"/>
    ${requires(used)}${literal(formula.replace('OVER', over(`${used}.deductible - usedDeductible`)))}</decision>`;
}

/** Suqian's terms of 2024 and Yichang's of tilt aid as their cities published them, amounts in fen. */
const rules = definitions(`
  ${terms('terms', [
    ['"extreme-poverty", "orphan"', 0, '1'],
    ['"subsistence-allowance"', 0, '0.8'],
    ['"allowance-borderline", "illness-impoverished"', 300_000, '0.7'],
  ])}
  ${amount('relief', 'terms', 'min(OVER * terms.ratio, parameters.annualCap - usedAid)')}
  ${terms('tiltTerms', [
    ['"class-1"', 500_000, '1'],
    ['"class-2"', 500_000, '0.9'],
    ['"class-4"', 700_000, '0.5'],
  ])}
  ${amount('tiltAid', 'tiltTerms', 'min(OVER * tiltTerms.ratio, parameters.tiltCap)')}`);

const parameters = { annualCap: 9_000_000, tiltCap: 5_000_000 };
const yuan = (value: number) => Math.round(value * 100);

async function decideRelief(id: string, variables: { aidClass: string; cost: number; usedDeductible?: number; usedAid?: number }) {
  const parsed = await parseDecisions(rules);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return decide(parsed.decisions, id, { usedDeductible: 0, usedAid: 0, ...variables, parameters });
}

describe('The amounts of medical assistance by the rules of two cities', () => {
  it.each([
    ['relief', 'subsistence-allowance', 12_000, 0, 0, 9_600],
    ['relief', 'allowance-borderline', 12_000, 0, 0, 6_300],
    ['relief', 'allowance-borderline', 12_000, 2_000, 0, 7_700],
    ['relief', 'subsistence-allowance', 120_000, 0, 5_000, 85_000],
    ['tiltAid', 'class-4', 27_000, 0, 0, 10_000],
    ['tiltAid', 'class-2', 70_000, 0, 0, 50_000],
    ['relief', 'allowance-borderline', 3_000.05, 0, 0, 0.04],
    ['relief', 'allowance-borderline', 2_999, 0, 0, 0],
  ])('%s for %s of %d yuan, %d of the deductible and %d of aid used, is %d yuan', async (id, aidClass, cost, used, aid, expected) => {
    const given = { aidClass, cost: yuan(cost), usedDeductible: yuan(used), usedAid: yuan(aid) };
    expect(await decideRelief(id, given)).toMatchObject({ ok: true, value: yuan(expected) });
  });

  it('are explained by the row of the terms and the parameters that were used', async () => {
    expect(await decideRelief('relief', { aidClass: 'orphan', cost: 100 })).toMatchObject({
      explanation: {
        decision: 'relief',
        inputs: { cost: 100, usedDeductible: 0, usedAid: 0 },
        parameters: { annualCap: 9_000_000 },
        output: 100,
        required: [{ decision: 'terms', inputs: { 'aid class': 'orphan' }, rowsMatched: [1], output: { deductible: 0, ratio: 1 } }],
      },
    });
  });

  it('are never guessed for a class that has no terms', async () => {
    expect(await decideRelief('relief', { aidClass: 'unknown', cost: 100 })).toEqual({
      ok: false,
      code: 'no-hit',
      reason: 'decision "relief": decision "terms": no row matches',
    });
  });
});
