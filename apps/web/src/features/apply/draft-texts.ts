import { defineTexts } from '../../texts/texts';

export const draftTexts = defineTexts(
  {
    changed: '这份草稿在另一台设备上改过。',
    takeOther: '用另一台设备上的内容',
    expired: '这份草稿超过保存期，不再保存。您可以接着填写，在本页直接提交。',
    handedIn: (instant: string, number: string) => `这份申请已于 ${instant} 提交，受理号 ${number}；之后改动的内容没有交上去。`,
    toCase: '查看这个办件',
    receipt: '查看收件回执',
    handedInTitle: '这份申请已经提交',
    another: '再填一份新的申请',
    refused: {
      'body-too-large': '填写的内容太长，不能再保存。请把长的文字改短，或者在本页直接提交。',
      'unknown-process': '这个事项现在不能在网上申请，填写的内容不能保存。请到医保窗口办理。',
    },
    otherwise: '填写的内容暂时不能保存。请在本页直接提交，或者记下内容后刷新本页再试。',
    later: {
      'too-many-requests': '保存得太频繁，过一会儿自动再存；请不要关闭本页',
      'session-expired': '登录已过期，重新登录后自动保存；请不要关闭本页',
      'not-signed-in': '登录已过期，重新登录后自动保存；请不要关闭本页',
      internal: '服务器出了问题，过一会儿自动再存；请不要关闭本页',
      unavailable: '服务器暂时忙不过来，过一会儿自动再存；请不要关闭本页',
      'no-answer': '服务器没有正常回应，过一会儿自动再存；请不要关闭本页',
    },
  },
  {
    changed: 'This draft was changed on another device.',
    takeOther: 'Take what the other device has',
    expired: 'The time of this draft is over, and it is saved no more. You can go on and hand it in on this page.',
    handedIn: (instant: string, number: string) =>
      `This application was handed in on ${instant} under the number ${number}; what was changed after that is not in it.`,
    toCase: 'See this case',
    receipt: 'See the receipt',
    handedInTitle: 'This application was handed in',
    another: 'Begin another application',
    refused: {
      'body-too-large': 'What you typed is too long to be saved. Please shorten what is long, or hand it in on this page.',
      'unknown-process': 'This cannot be applied for online now, and nothing is saved. Please come to the service window.',
    },
    otherwise: 'What you typed cannot be saved now. Please hand it in on this page, or note it down and load the page again.',
    later: {
      'too-many-requests': 'It was saved too often; it is saved again in a moment. Please leave this page open',
      'session-expired': 'Your session has ended; it is saved once you sign in again. Please leave this page open',
      'not-signed-in': 'Your session has ended; it is saved once you sign in again. Please leave this page open',
      internal: 'The server has a fault; it is saved again in a moment. Please leave this page open',
      unavailable: 'The server is busy; it is saved again in a moment. Please leave this page open',
      'no-answer': 'The server did not answer as it should; it is saved again in a moment. Please leave this page open',
    },
  },
);
