import { defineTexts } from '../texts/texts';

export const passwordTexts = defineTexts(
  {
    title: '请设置您自己的密码',
    hint: '您正在使用他人发放的初始密码。设置新密码后即可开始办理。',
    current: '初始密码',
    next: '新密码（不少于10位）',
    again: '再次输入新密码',
    missing: '请填写',
    short: '新密码不少于10位',
    differs: '两次输入的新密码不一致',
    save: '保存并继续',
  },
  {
    title: 'Choose a password of your own',
    hint: 'You have a first password that somebody else gave you. Choose another to begin.',
    current: 'First password',
    next: 'New password (at least 10 characters)',
    again: 'The new password again',
    missing: 'Please fill this in',
    short: 'At least 10 characters',
    differs: 'The two are not the same',
    save: 'Save and go on',
  },
);
