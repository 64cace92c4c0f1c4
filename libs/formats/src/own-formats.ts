import { isBankAccount } from './bank-account';
import { isDiseaseCode } from './disease-code';
import { isIdentityNumber } from './identity-number';
import { isPhone } from './phone';
import { isUscc } from './uscc';

/** A format with its check and the texts of its error. */
export interface OwnFormat {
  readonly check: (value: string) => boolean;
  readonly zh: string;
  readonly en: string;
}

/** The formats that JSON Schema does not have, by the name that a form uses. */
export const ownFormats = {
  'identity-number': { check: isIdentityNumber, zh: '不是有效的身份证号码', en: 'is not a valid identity number' },
  uscc: { check: isUscc, zh: '不是有效的统一社会信用代码', en: 'is not a valid unified social credit code' },
  phone: { check: isPhone, zh: '不是有效的手机或固定电话号码', en: 'is not a valid phone number' },
  'bank-account': {
    check: isBankAccount,
    zh: '不是有效的银行账号，应为 8 到 32 位数字',
    en: 'is not a valid bank account of 8 to 32 digits',
  },
  'disease-code': { check: isDiseaseCode, zh: '不是有效的病种编码', en: 'is not a valid disease code' },
} as const satisfies Record<string, OwnFormat>;
