import { parseForm } from './parse-form';

const closed = (properties: object, more: object = {}) => ({ type: 'object', additionalProperties: false, properties, ...more });
const findings = (json: unknown) => {
  const parsed = parseForm(json);
  return parsed.ok ? [] : parsed.findings.map(({ rule, path }) => `${rule} ${path}`);
};

describe('parseForm', () => {
  it.each<[string, unknown]>([
    ['plain fields', closed({ name: { type: 'string', 'x-sensitive': 'name' }, born: { type: 'string', format: 'date' } })],
    ['a nested list', closed({ items: { type: 'array', items: closed({ code: { type: 'string', format: 'disease-code' } }) } })],
    [
      'a definition',
      closed({ a: { $ref: '#/$defs/person' } }, { $defs: { person: closed({ id: { type: 'string', format: 'identity-number' } }) } }),
    ],
    [
      'a condition',
      closed(
        { decision: { enum: ['pass', 'refuse'] }, reason: { type: 'string' } },
        { if: { properties: { decision: { const: 'refuse' } } }, then: { required: ['reason'] } },
      ),
    ],
  ])('accepts %s', (_, json) => {
    expect(findings(json)).toEqual([]);
  });

  it.each<[string, unknown, string[]]>([
    ['no object', [], ['not-a-schema ']],
    ['another root', { type: 'string' }, ['root-object ']],
    ['an open root', { type: 'object', properties: {} }, ['closed-object ']],
    ['an open field', closed({ a: { type: 'object', properties: {} } }), ['closed-object /properties/a']],
    ['an open item', closed({ a: { type: 'array', items: { type: 'object' } } }), ['closed-object /properties/a/items']],
    ['a field that may be anything', closed({ a: { title: 'A' } }), ['typed-value /properties/a']],
    ['a list of anything', closed({ a: { type: 'array' } }), ['typed-value /properties/a']],
    ['a slow pattern', closed({ a: { type: 'string', pattern: '(a+)+$' } }), ['safe-pattern /properties/a']],
    ['an unknown kind', closed({ a: { type: 'string', 'x-sensitive': 'secret' } }), ['known-sensitive /properties/a']],
    ['an unknown format', closed({ a: { type: 'string', format: 'nonsense' } }), ['valid-schema ']],
    ['an unknown keyword', closed({ a: { type: 'string', maxLenght: 3 } }), ['valid-schema ']],
    ['a missing definition', closed({ a: { $ref: '#/$defs/none' } }), ['valid-schema ']],
    ['a reference outside', closed({ a: { $ref: 'https://example.com/x.json' } }), ['valid-schema ']],
    [
      'a definition in itself',
      closed({ a: { $ref: '#/$defs/x' } }, { $defs: { x: closed({ x: { $ref: '#/$defs/x' } }) } }),
      ['no-recursion '],
    ],
  ])('refuses %s', (_, json, expected) => {
    expect(findings(json)).toEqual(expected);
  });

  it('lets two versions of a form carry one $id', () => {
    const versions = [closed({ a: { type: 'string' } }, { $id: 'form' }), closed({ b: { type: 'string' } }, { $id: 'form' })];
    expect([...versions, ...versions].map(findings)).toEqual([[], [], [], []]);
  });
});
