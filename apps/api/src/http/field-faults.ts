import { type ValidationError } from '@nestjs/common';
import { type FieldFault } from '../problem/problem-error';

/** What class-validator's rules mean to a person; rules without a row are told as `invalid`. */
const RULES: Readonly<Record<string, { readonly code: string; readonly zh: string }>> = {
  whitelistValidation: { code: 'unknown-field', zh: '未定义的字段' },
  isDefined: { code: 'required', zh: '必填' },
  isNotEmpty: { code: 'required', zh: '必填' },
  isString: { code: 'wrong-type', zh: '应为文本' },
  isBoolean: { code: 'wrong-type', zh: '应为是或否' },
  isInt: { code: 'wrong-type', zh: '应为整数' },
  isObject: { code: 'wrong-type', zh: '应为对象' },
  isArray: { code: 'wrong-type', zh: '应为列表' },
  isUuid: { code: 'wrong-format', zh: '编号格式有误' },
  isIdentityNumber: { code: 'wrong-format', zh: '身份证号码有误' },
  matches: { code: 'wrong-format', zh: '格式有误' },
  isEnum: { code: 'not-in-list', zh: '不在可选范围内' },
  isIn: { code: 'not-in-list', zh: '不在可选范围内' },
  maxLength: { code: 'too-long', zh: '过长' },
  minLength: { code: 'too-short', zh: '过短' },
  max: { code: 'too-large', zh: '过大' },
  min: { code: 'too-small', zh: '过小' },
};

/** Faults with JSON pointers, in the order found; no value of the input is told back. */
export function fieldFaults(errors: readonly ValidationError[], path = ''): FieldFault[] {
  return errors.flatMap((error) => {
    const here = error.property ? `${path}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}` : path;
    const own = Object.entries(error.constraints ?? {}).map(([rule, en]) => {
      const { code, zh } = RULES[rule] ?? { code: 'invalid', zh: '有误' };
      return { path: here, code, zh, en };
    });
    return [...own, ...fieldFaults(error.children ?? [], here)];
  });
}
