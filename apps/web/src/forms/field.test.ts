import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fieldsOf } from './field';
import { type JsonObject } from './json';

const property = (schema: JsonObject) => fieldsOf({ type: 'object', properties: { it: schema } })[0];
const PROCESSES = resolve(__dirname, '../../../../workflows/processes');
const FORMS = readdirSync(PROCESSES, { recursive: true, encoding: 'utf8' }).filter((path) => /\/forms\/[^/]+\.json$/.test(path));

describe('fieldsOf', () => {
  it.each<[JsonObject, object]>([
    [
      { type: 'string', maxLength: 50 },
      { kind: 'text', maxLength: 50, long: false, format: undefined },
    ],
    [
      { type: 'string', maxLength: 500 },
      { kind: 'text', long: true },
    ],
    [
      { type: 'integer', minimum: 1 },
      { kind: 'number', integer: true, money: false, minimum: 1 },
    ],
    [
      { type: 'string', format: 'phone' },
      { kind: 'text', format: 'phone' },
    ],
    [
      { type: 'integer', 'x-money': 'fen' },
      { kind: 'number', money: true },
    ],
    [{ type: 'boolean' }, { kind: 'yes-no' }],
    [{ type: 'string', format: 'date' }, { kind: 'date' }],
    [
      { type: 'string', enum: ['a'] },
      { kind: 'choice', choices: [{ value: 'a', title: 'a' }] },
    ],
    [
      { type: 'string', oneOf: [{ const: 'a', title: '甲' }] },
      { kind: 'choice', choices: [{ value: 'a', title: '甲' }] },
    ],
    [{ type: 'array', items: { oneOf: [{ const: 'a', title: '甲' }] } }, { kind: 'choices' }],
    [
      { type: 'array', items: { type: 'string', 'x-document': true } },
      { kind: 'list', item: expect.objectContaining({ kind: 'document' }) },
    ],
    [
      { type: 'object', properties: { a: { type: 'boolean' } } },
      { kind: 'group', fields: [expect.objectContaining({ name: 'a' })] },
    ],
  ])('asks for %j in its own way', (schema, expected) => {
    expect(property(schema)).toMatchObject(expected);
  });

  it('marks what is required always, and what the data given so far requires', () => {
    const schema = { type: 'object', required: ['a'], properties: { a: {}, b: {}, c: {} } };
    expect(fieldsOf(schema, ['b']).map(({ name, required }) => [name, required])).toEqual([
      ['a', true],
      ['b', true],
      ['c', false],
    ]);
  });

  it.each(FORMS)('gives every field of %s a title in words', (path) => {
    const schema = JSON.parse(readFileSync(join(PROCESSES, path), 'utf8')) as JsonObject;
    expect(fieldsOf(schema).filter(({ title, name }) => title === name)).toEqual([]);
  });
});
