import { hiddenTexts } from './hidden-texts';
import { parseForm } from './parse-form';

const parsed = parseForm({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '申请',
  type: 'object',
  additionalProperties: false,
  properties: {
    account: { type: 'string', title: '账号', 'x-sensitive': 'account' },
    phone: { type: 'string', title: '电话', 'x-sensitive': 'phone' },
    town: { type: 'string', title: '乡镇' },
  },
});

describe('hiddenTexts', () => {
  it('lists what the reader may not read with its mask, and nothing else', () => {
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
    const data = { account: '6228480402564890018', phone: '13812345678', town: '北乡' };
    const hidden = hiddenTexts(parsed.form, data, (kind) => kind === 'account');
    expect([...hidden]).toEqual([['13812345678', '138****5678']]);
  });
});
