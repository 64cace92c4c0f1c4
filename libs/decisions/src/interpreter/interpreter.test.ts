import { evaluateDecision, readModel } from '#decisions';
import { definitions } from '../dmn/dmn-samples';
import expected from './expected-values.json';

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function valueOf(expression: string): unknown {
  const logic = `<literalExpression><text>${escape(expression)}</text></literalExpression>`;
  const read = readModel(definitions(`<decision id="d" name="d"><variable name="d"/>${logic}</decision>`), []);
  if (!read.ok) throw new Error(read.reason);
  const value: unknown = JSON.parse(JSON.stringify(evaluateDecision(read.model, 'd', {})));
  return value;
}

describe('FEEL by the standard', () => {
  describe.each(Object.entries(expected))('of %s', (_, cases) => {
    it.each(cases)('gives for %s the value %j', (expression, value) => {
      expect(valueOf(String(expression))).toEqual(value);
    });
  });

  it('gives null for a text with 1,000 nested brackets', () => {
    expect(valueOf(`${'('.repeat(1_000)}1${')'.repeat(1_000)}`)).toBeNull();
  });

  it('gives null for a text of 100 KB', () => {
    expect(valueOf(`1${' + 1'.repeat(25_000)}`)).toBeNull();
  });
});
