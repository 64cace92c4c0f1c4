import { defineTexts } from '../../texts/texts';

export const keyTexts = defineTexts(
  {
    columns: { purpose: '用途', from: '启用时间', until: '停用时间', end: '停用' },
    purposes: { client: '对方系统登录', signing: '我们推送时签名', verifying: '核对对方签名' },
    holds: '使用中',
    none: '还没有密钥。',
    make: '新建密钥',
    purpose: '用途',
    end: '停用',
    endTitle: '停用这个密钥？',
    endHint: '停用后对方立即不能再用它。请先确认对方已换用新密钥。',
    shown: '新密钥',
    once: '只显示这一次，请立即转交对方并妥善保管。',
    close: '我已保存，关闭',
  },
  {
    columns: { purpose: 'For', from: 'Since', until: 'Until', end: 'End' },
    purposes: { client: 'Its system signs in', signing: 'We sign what we send', verifying: 'We check its signature' },
    holds: 'holds',
    none: 'There are no keys yet.',
    make: 'Make a key',
    purpose: 'For',
    end: 'End',
    endTitle: 'End this key?',
    endHint: 'The partner cannot use it from now on. Make sure that it uses the new one.',
    shown: 'The new key',
    once: 'It is shown this once. Hand it over now and keep it safe.',
    close: 'I have kept it; close',
  },
);
