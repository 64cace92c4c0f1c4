import { formSections } from './form-sections';

const document = { type: 'string', 'x-document': true };
const FORM = {
  properties: {
    name: { type: 'string' },
    proof: document,
    reason: { type: 'string' },
    reports: { type: 'array', items: document },
    doctors: { type: 'array', items: { type: 'string' } },
  },
};
const sections = (schema: Parameters<typeof formSections>[0]) => {
  const { typed, scanned } = formSections(schema, [], new Set(['name']));
  return { typed: typed.map(({ title, fields }) => [title, ...fields.map(({ name }) => name)]), scanned: scanned.map(({ name }) => name) };
};

describe('formSections', () => {
  it('keeps what is scanned from what is typed, in the order of the form, without what is known', () => {
    expect(sections(FORM)).toEqual({ typed: [[undefined, 'reason', 'doctors']], scanned: ['proof', 'reports'] });
  });

  it('follows the steps of the form, and asks last for what stands in none', () => {
    const steps = [
      { title: '谁', fields: ['name'] },
      { title: '材料', fields: ['reports', 'reason'] },
    ];
    expect(sections({ ...FORM, 'x-steps': steps })).toEqual({
      typed: [
        ['材料', 'reason'],
        [undefined, 'doctors'],
      ],
      scanned: ['reports', 'proof'],
    });
  });
});
