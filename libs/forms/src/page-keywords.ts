import { type KeywordDefinition } from 'ajv';

/** What a page knows of an application before anything is typed. */
const PRESETS = ['applicant-name', 'applicant-identity-number', 'applicant-phone', 'township-name'];
/** Organisations whose ids a field may take, chosen by name. */
const ORGANISATIONS = ['institution', 'township', 'village'];

const CONSTANT = { type: ['string', 'array'] };
/** Who fills in; where nothing is said of the clerk, the window asks. */
const BY_WHOM = { applicant: CONSTANT, helper: CONSTANT, clerk: CONSTANT };

const STEP = {
  type: 'object',
  required: ['title', 'fields'],
  additionalProperties: false,
  properties: { title: { type: 'string', minLength: 1 }, fields: { type: 'array', minItems: 1, items: { type: 'string' } } },
};

const SENTENCE = { type: 'string', minLength: 1, maxLength: 300 };

/** Keywords by which a form tells pages how to ask for its data; none of them says what data is right. */
export const PAGE_KEYWORDS: readonly KeywordDefinition[] = [
  { keyword: 'x-steps', schemaType: 'array', metaSchema: { type: 'array', minItems: 1, items: STEP } },
  {
    keyword: 'x-preset',
    metaSchema: {
      anyOf: [{ enum: PRESETS }, { type: 'object', required: ['applicant', 'helper'], additionalProperties: false, properties: BY_WHOM }],
    },
  },
  { keyword: 'x-organisation', schemaType: 'string', metaSchema: { enum: ORGANISATIONS } },
  { keyword: 'x-money', schemaType: 'string', metaSchema: { enum: ['fen'] } },
  {
    keyword: 'x-confirm',
    metaSchema: { anyOf: [SENTENCE, { type: 'object', minProperties: 1, additionalProperties: SENTENCE }] },
  },
];
