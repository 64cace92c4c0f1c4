import { type ErrorObject } from 'ajv/dist/2020';
import localizeZh from 'ajv-i18n/localize/zh';
import { ownFormats } from '#formats';
import { pointer } from './json-pointer';

/** What is wrong with a field: JSON pointer, JSON Schema keyword as code, and texts that never repeat what was typed. */
export interface FormError {
  readonly path: string;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

interface Texts {
  readonly zh: string;
  readonly en: string;
}

const texts: Readonly<Record<string, Texts>> = {
  required: { zh: '必须填写', en: 'is required' },
  additionalProperties: { zh: '不是本表单的字段', en: 'is not a field of this form' },
  pattern: { zh: '格式不正确', en: 'has the wrong form' },
  enum: { zh: '不在可选范围内', en: 'is not one of the choices' },
  oneOf: { zh: '不在可选范围内', en: 'is not one of the choices' },
  oversized: { zh: '内容过长或层级过深', en: 'is too long or nested too deeply' },
};

const formatTexts: Readonly<Record<string, Texts>> = {
  ...ownFormats,
  date: { zh: '不是有效的日期，应形如 2026-01-31', en: 'is not a valid date such as 2026-01-31' },
  uuid: { zh: '不是有效的编号', en: 'is not a valid id' },
};

const fieldName = /^[A-Za-z_][\w-]{0,63}$/;

/** The field that an error is about; an unknown field's name is typed text, so only a harmless one is shown. */
function pathOf({ instancePath, params }: ErrorObject): string {
  const name: unknown = params['missingProperty'] ?? params['additionalProperty'];
  return typeof name === 'string' && fieldName.test(name) ? pointer(instancePath, name) : instancePath;
}

function textsOf(error: ErrorObject): Texts {
  const own = error.keyword === 'format' ? formatTexts[String(error.params['format'])] : texts[error.keyword];
  if (own !== undefined) return { zh: own.zh, en: own.en };
  const copy = { ...error };
  localizeZh([copy]);
  return { zh: copy.message ?? '不正确', en: error.message ?? 'is not valid' };
}

/** Each choice of a `oneOf` says that it is not the one; that none is, is said once. */
const INSIDE_CHOICE = /\/oneOf\/\d+\//;

/** Errors of the validator as our own, without those that only say that another one occurred. */
export function formErrors(errors: readonly ErrorObject[]): readonly FormError[] {
  const telling = errors.filter(({ keyword, schemaPath }) => keyword !== 'if' && !INSIDE_CHOICE.test(schemaPath));
  return (telling.length > 0 ? telling : errors).map((error) => ({ path: pathOf(error), code: error.keyword, ...textsOf(error) }));
}

/** The error for data that is too long or too deep to be looked at. */
export function oversizedError(path: string): FormError {
  return { path: path.length > 200 ? '' : path, code: 'oversized', ...(texts['oversized'] ?? { zh: '', en: '' }) };
}
