import { defineTexts } from '../texts/texts';

export const sessionTexts = defineTexts(
  {
    title: '惠办工作台',
    signIn: '登录',
    signOut: '退出',
    notSignedOut: '还没有退出',
    notSignedOutHint: '您仍处于登录状态。离开这台电脑前，请再点一次“退出”。',
    username: '用户名',
    usernameMissing: '请填写用户名',
    password: '密码',
    passwordMissing: '请填写密码',
    ends: {
      expired: { title: '登录已过期', hint: '请重新登录后继续。本页已填写的内容不会丢失。' },
      'other-person': {
        title: '本浏览器已换人登录',
        hint: '另一人在别的页面登录了，刚才的操作没有办理。请重新登录后继续，本页已填写的内容不会丢失。',
      },
    },
    later: '稍后再登录',
  },
  {
    title: 'Huiban workbench',
    signIn: 'Sign in',
    signOut: 'Sign out',
    notSignedOut: 'You are still signed in',
    notSignedOutHint: 'Please press “Sign out” once more before you leave this computer.',
    username: 'User name',
    usernameMissing: 'Please type your user name',
    password: 'Password',
    passwordMissing: 'Please type your password',
    ends: {
      expired: { title: 'Your session has ended', hint: 'Please sign in again to go on. What you typed on this page is kept.' },
      'other-person': {
        title: 'Somebody else has signed in with this browser',
        hint: 'They did so in another window, and your last step was not taken. Please sign in again to go on. What you typed on this page is kept.',
      },
    },
    later: 'Later',
  },
);
