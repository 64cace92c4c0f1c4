import { tellEmptyLists, withEmptyLists } from './empty-lists';
import { fieldsOf } from './field';

const SCHEMA = {
  required: ['reason', 'papers', 'pages'],
  properties: {
    reason: { type: 'string' },
    papers: { type: 'array', items: { type: 'string' } },
    pages: { type: 'array', minItems: 1, items: { type: 'string' } },
    more: { type: 'array', items: { type: 'string' } },
  },
};

describe('a list that must be handed in', () => {
  it('is handed in empty where it may be and nothing was given', () => {
    expect(withEmptyLists(SCHEMA, { reason: 'x' })).toEqual({ reason: 'x', papers: [] });
    expect(withEmptyLists(SCHEMA, { papers: ['a'] })).toEqual({ papers: ['a'] });
  });

  it('is missed where the guide asks for it', () => {
    expect(withEmptyLists(SCHEMA, { reason: 'x' }, ['papers'])).toEqual({ reason: 'x' });
    const required = tellEmptyLists(SCHEMA, fieldsOf(SCHEMA), ['papers']).flatMap((field) => (field.required ? [field.name] : []));
    expect(required).toEqual(['reason', 'papers', 'pages']);
  });

  it('is told as optional then, and only then', () => {
    const required = tellEmptyLists(SCHEMA, fieldsOf(SCHEMA)).flatMap((field) => (field.required ? [field.name] : []));
    expect(required).toEqual(['reason', 'pages']);
  });
});
