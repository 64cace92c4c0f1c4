import { defineTexts } from '../../texts/texts';

export const trackTexts = defineTexts(
  {
    title: '查办理进度',
    about: '不用登录。只显示办到哪一步和时限，材料和文书请登录后查看。',
    number: '受理号',
    numberHint: '印在收件回执上',
    tail: '申请人身份证号码后六位',
    ask: '查询',
    again: '查另一件',
    signIn: '登录查看材料、文书和结果原文',
    todo: '需要您做的',
    todoHint: '登录后办理，或到窗口办理。',
    by: (day: string) => `最迟 ${day}`,
  },
  {
    title: 'Where is my case?',
    about: 'No account needed. Only the step and the dates are shown; sign in for documents.',
    number: 'Case number',
    numberHint: 'as it stands on the receipt',
    tail: 'Last six characters of the applicant’s identity number',
    ask: 'Look it up',
    again: 'Look up another',
    signIn: 'Sign in to see documents and the decision itself',
    todo: 'What you have to do',
    todoHint: 'Sign in to do it, or come to the window.',
    by: (day: string) => `by ${day} at the latest`,
  },
);
