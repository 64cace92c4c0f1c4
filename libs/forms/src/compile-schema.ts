import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { type JsonObject } from '#engine';
import { ownFormats } from '#formats';
import { sensitiveKinds } from './masking/sensitive-kind';
import { PAGE_KEYWORDS } from './page-keywords';

function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true, addUsedSchema: false });
  addFormats(ajv, ['date', 'uuid']);
  for (const [name, { check }] of Object.entries(ownFormats)) ajv.addFormat(name, { type: 'string', validate: check });
  ajv.addKeyword({ keyword: 'x-sensitive', schemaType: 'string', metaSchema: { enum: sensitiveKinds } });
  ajv.addKeyword({ keyword: 'x-document', schemaType: 'boolean' });
  for (const keyword of PAGE_KEYWORDS) ajv.addKeyword(keyword);
  return ajv;
}

const ajv = createAjv();

/** The validator of a schema, or why JSON Schema 2020-12 in strict mode refuses it. */
export function compileSchema(schema: JsonObject): ValidateFunction | string {
  try {
    return ajv.compile(schema);
  } catch (error) {
    return error instanceof Error ? error.message : 'the schema cannot be compiled';
  } finally {
    // The form keeps its validator; the shared instance must not, nor take two versions of a form with one $id for a conflict.
    ajv.removeSchema(schema);
  }
}
