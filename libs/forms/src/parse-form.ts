import { type JsonObject } from '#engine';
import { compileSchema } from './compile-schema';
import { type FormFinding } from './finding';
import { type Form, type MarkedField } from './form';
import { sensitiveKinds, type SensitiveKind } from './masking/sensitive-kind';
import { closedObject } from './rules/closed-object';
import { confirmChoice } from './rules/confirm-choice';
import { formSteps } from './rules/form-steps';
import { knownSensitive } from './rules/known-sensitive';
import { moneyInteger } from './rules/money-integer';
import { safePattern } from './rules/safe-pattern';
import { typedValue } from './rules/typed-value';
import { isObject, listPlaces, type SchemaPlace } from './schema-place';

/** A compiled form, or everything that is wrong with the file. */
export type ParsedForm = { readonly ok: true; readonly form: Form } | { readonly ok: false; readonly findings: readonly FormFinding[] };

const rules = [closedObject, typedValue, safePattern, knownSensitive, formSteps, moneyInteger, confirmChoice];

function refuse(...findings: readonly FormFinding[]): ParsedForm {
  return { ok: false, findings };
}

function isSensitiveKind(value: unknown): value is SensitiveKind {
  return typeof value === 'string' && sensitiveKinds.includes(value);
}

function markOf({ schema, steps }: SchemaPlace): readonly MarkedField[] {
  const sensitive = schema['x-sensitive'];
  const document = schema['x-document'] === true;
  if (!document && !isSensitiveKind(sensitive)) return [];
  return [{ steps, document, ...(isSensitiveKind(sensitive) ? { sensitive } : {}) }];
}

function compile(schema: JsonObject, places: readonly SchemaPlace[]): ParsedForm {
  const check = compileSchema(schema);
  if (typeof check === 'string')
    return refuse({ rule: 'valid-schema', path: '', reason: check, hint: 'keep to JSON Schema 2020-12 and the known formats' });
  const title = typeof schema['title'] === 'string' ? schema['title'] : '';
  return { ok: true, form: { schema, title, marked: places.flatMap(markOf), check } };
}

/** Reads a form file (JSON Schema 2020-12, root an object); every object must be closed, every value typed, every pattern safe. */
export function parseForm(json: unknown): ParsedForm {
  if (!isObject(json))
    return refuse({ rule: 'not-a-schema', path: '', reason: 'the file is not a JSON object', hint: 'write a JSON Schema' });
  if (json['type'] !== 'object')
    return refuse({ rule: 'root-object', path: '', reason: 'a form describes an object', hint: 'begin with "type": "object"' });
  const places = listPlaces(json);
  if (places === undefined)
    return refuse({
      rule: 'no-recursion',
      path: '',
      reason: 'the schema nests without end',
      hint: 'do not let a definition refer to itself',
    });
  const findings = places.flatMap((place) => rules.flatMap((rule) => rule(place) ?? []));
  const distinct = [...new Map(findings.map((finding) => [`${finding.rule} ${finding.path}`, finding])).values()];
  return distinct.length > 0 ? refuse(...distinct) : compile(json, places);
}
