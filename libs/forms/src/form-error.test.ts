import { parseForm } from './parse-form';
import { validateForm } from './validate-form';

describe('errors of a form', () => {
  const parsed = parseForm({
    title: 'Choice',
    type: 'object',
    additionalProperties: false,
    required: ['decision'],
    properties: {
      decision: {
        type: 'string',
        oneOf: [
          { const: 'accept', title: '受理' },
          { const: 'refuse', title: '不予受理' },
        ],
      },
    },
  });

  it('say once that a value is none of the choices, however many there are', () => {
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
    expect(validateForm(parsed.form, { decision: 'perhaps' })).toEqual({
      ok: false,
      errors: [{ path: '/decision', code: 'oneOf', zh: '不在可选范围内', en: 'is not one of the choices' }],
    });
  });
});
