import { fieldsOf } from '../../forms/field';
import { formSections } from './form-sections';

const document = { type: 'string', 'x-document': true };
const FIELDS = fieldsOf({
  properties: {
    name: { type: 'string' },
    proof: document,
    reason: { type: 'string' },
    reports: { type: 'array', items: document },
    doctors: { type: 'array', items: { type: 'string' } },
  },
});

describe('formSections', () => {
  it('keeps what is scanned from what is typed, in the order of the form, without what is known', () => {
    const { typed, scanned } = formSections(FIELDS, new Map([['name', 'name']]));
    expect(typed.map(({ name }) => name)).toEqual(['reason', 'doctors']);
    expect(scanned.map(({ name }) => name)).toEqual(['proof', 'reports']);
  });
});
