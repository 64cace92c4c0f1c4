import { IDENTITY_TAGS } from '#contract';
import { type Form, parseForm } from '#forms';
import { RosterError } from '../errors';

const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength });
const tag = { type: 'string', enum: Object.keys(IDENTITY_TAGS) };
const share = { type: 'number', minimum: 0, maximum: 1 };
const headers = { type: 'array', minItems: 1, maxItems: 30, items: text(50) };
const column = { type: 'object', additionalProperties: false, required: ['headers'], properties: { headers } };

/** A roster kind as JSON. */
const SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '名单种类',
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name', 'organisation', 'mode', 'columns', 'largestLeaverShare', 'largestBadShare', 'source'],
  properties: {
    id: { type: 'string', pattern: '^[a-z][a-z0-9-]{0,62}$', maxLength: 63 },
    name: text(100),
    organisation: text(100),
    mode: { type: 'string', enum: ['snapshot', 'additions'] },
    columns: {
      type: 'object',
      additionalProperties: false,
      required: ['identityNumber', 'name'],
      properties: {
        identityNumber: column,
        name: column,
        from: column,
        until: column,
        tag: {
          type: 'object',
          additionalProperties: false,
          required: ['headers', 'values'],
          properties: {
            headers,
            values: {
              type: 'array',
              minItems: 1,
              maxItems: 200,
              items: { type: 'object', additionalProperties: false, required: ['is', 'tag'], properties: { is: text(50), tag } },
            },
          },
        },
      },
    },
    tag,
    largestLeaverShare: share,
    largestBadShare: share,
    source: text(300),
  },
};

/** Throws `broken-kind-form`, which no kind can cause. */
function compileForm(): Form {
  const parsed = parseForm(SCHEMA);
  if (!parsed.ok) throw new RosterError('broken-kind-form', JSON.stringify(parsed.findings));
  return parsed.form;
}

/** The form that a kind must fit. */
export const KIND_FORM = compileForm();
