import fc from 'fast-check';
import { decide } from '../dmn/decide';
import { definitions } from '../dmn/dmn-samples';
import { type Decisions } from '../dmn/decisions';
import { parseDecisions } from '../dmn/parse-decisions';

const literal = (text: string) => `<literalExpression><text>${text}</text></literalExpression>`;
const fen = (id: string, rounding: string, content: string) =>
  `<decision id="${id}" name="${id}" huiban:unit="fen" huiban:rounding="${rounding}"><variable name="${id}"/>${content}</decision>`;

async function decisionsOf(content: string): Promise<Decisions> {
  const parsed = await parseDecisions(definitions(content));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.decisions;
}

/** Quotient of whole numbers, halves away from zero. */
function halfUp(numerator: bigint, denominator: bigint): bigint {
  return (numerator * 2n + denominator) / (denominator * 2n);
}

describe('A share of an amount', () => {
  it('and the rest make the whole, for every ratio and amount, as integers have it', async () => {
    const share = fen('share', 'half-up', literal('amount * ratio'));
    const rest = `<informationRequirement><requiredDecision href="#share"/></informationRequirement>${literal('amount - share')}`;
    const decisions = await decisionsOf(share + fen('rest', 'half-up', rest));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), fc.integer({ min: 55, max: 95 }), (amount, percent) => {
        const variables = { amount, ratio: percent / 100 };
        const [paid, left] = ['share', 'rest'].map((id) => decide(decisions, id, variables));
        if (paid?.ok !== true || left?.ok !== true) return false;
        const exact = halfUp(BigInt(amount) * BigInt(percent), 100n);
        return BigInt(Number(paid.value)) === exact && Number(paid.value) + Number(left.value) === amount;
      }),
      { numRuns: 2_000 },
    );
  });

  it('of several funds adds up where the last one takes the rest', async () => {
    const parts = `<context><contextEntry><variable name="first"/>${literal('round half up(amount * 0.55, 0)')}</contextEntry>
      <contextEntry><variable name="second"/>${literal('round half up((amount - first) * 0.7, 0)')}</contextEntry>
      <contextEntry><variable name="third"/>${literal('amount - first - second')}</contextEntry>
      <contextEntry>${literal('sum([first, second, third])')}</contextEntry></context>`;
    const decisions = await decisionsOf(fen('whole', 'half-even', parts));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (amount) => {
        const decided = decide(decisions, 'whole', { amount });
        return decided.ok && decided.value === amount;
      }),
    );
  });
});

describe('The stated rounding', () => {
  it.each([
    ['half-up', 0.5, 1],
    ['half-up', 2.5, 3],
    ['half-up', 100.5, 101],
    ['half-even', 2.5, 2],
    ['half-even', 3.5, 4],
    ['down', 2.9, 2],
    ['up', 2.1, 3],
    ['ceiling', -2.9, -2],
    ['floor', -2.1, -3],
    ['half-up', -0.4, 0],
  ])('%s makes of %d fen %d', async (rounding, amount, value) => {
    const decisions = await decisionsOf(fen('d', rounding, literal('amount')));
    expect(decide(decisions, 'd', { amount })).toMatchObject({ ok: true, value });
  });

  it('is part of the explanation where it changed the amount', async () => {
    const decisions = await decisionsOf(fen('d', 'down', literal('amount / 3')));
    expect(decide(decisions, 'd', { amount: 100 })).toMatchObject({ value: 33, explanation: { unrounded: 100 / 3, rounding: 'down' } });
  });

  it.each([
    ['"many"', 'decision "d": the amount is not a number'],
    ['null', 'decision "d": the amount is not a number'],
    ['huge', 'decision "d": the amount is no whole number of fen that can be exact'],
  ])('refuses %s', async (text, reason) => {
    const decisions = await decisionsOf(fen('d', 'up', literal(text)));
    expect(decide(decisions, 'd', { huge: 1e18 })).toEqual({ ok: false, code: 'not-an-amount', reason });
  });

  it('can stand at a column of a table', async () => {
    const table = `<decision id="d" name="d"><decisionTable id="t"><input id="i"><inputExpression><text>amount</text></inputExpression></input>
      <output id="o1" name="fen" huiban:unit="fen" huiban:rounding="half-up"/><output id="o2" name="ratio"/>
      <rule id="r"><inputEntry><text>-</text></inputEntry><outputEntry><text>amount * 0.75</text></outputEntry>
        <outputEntry><text>0.75</text></outputEntry></rule></decisionTable></decision>`;
    expect(decide(await decisionsOf(table), 'd', { amount: 10 })).toMatchObject({ value: { fen: 8, ratio: 0.75 } });
  });
});
