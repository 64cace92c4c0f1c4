import { defineTexts } from '../texts/texts';

export const sessionTexts = defineTexts(
  {
    title: '惠办工作台',
    signIn: '登录',
    signOut: '退出',
    username: '用户名',
    usernameMissing: '请填写用户名',
    password: '密码',
    passwordMissing: '请填写密码',
    expired: '登录已过期',
    later: '稍后再登录',
    expiredHint: '请重新登录后继续。本页已填写的内容不会丢失。',
  },
  {
    title: 'Huiban workbench',
    signIn: 'Sign in',
    signOut: 'Sign out',
    username: 'User name',
    usernameMissing: 'Please type your user name',
    password: 'Password',
    passwordMissing: 'Please type your password',
    expired: 'Your session has ended',
    later: 'Later',
    expiredHint: 'Please sign in again to go on. What you typed on this page is kept.',
  },
);
