import { formSteps } from './form-steps';

const schema = (steps: readonly (readonly string[])[], preset: object = {}) => ({
  properties: { name: { type: 'string' }, phone: { type: 'string' }, channel: { type: 'string', ...preset } },
  required: ['name', 'channel'],
  'x-steps': steps.map((fields) => ({ title: '一步', fields })),
});
const check = (given: ReturnType<typeof schema>) => formSteps({ schema: given, path: '', steps: [], conditional: false })?.reason;

describe('formSteps', () => {
  it('accepts steps that ask for all that is required and not known before', () => {
    expect(check(schema([['name'], ['phone']], { 'x-preset': { applicant: 'web', helper: 'window' } }))).toBeUndefined();
  });

  it.each([
    ['a field that is not there', [['name', 'channel'], ['age']], 'there is no field age'],
    ['a field in two steps', [['name', 'channel'], ['name']], 'name is asked for twice'],
    ['a required field that nobody asks for', [['name']], 'channel is required and never asked for'],
  ])('refuses %s', (_what, steps, reason) => {
    expect(check(schema(steps))).toBe(reason);
  });
});
