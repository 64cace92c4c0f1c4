import { defineTexts } from '../../texts/texts';

export const inboxTexts = defineTexts(
  {
    title: '待办事项',
    tabs: { mine: '我的待办', claimable: '可领取', team: '本组在办', deputy: '代办', done: '今日办结' },
    columns: { task: '环节', subject: '申请人', due: '期限', owner: '经办人', why: '来由' },
    empty: {
      mine: '没有等您办理的事项。可到“可领取”中领取新的事项。',
      claimable: '现在没有可领取的事项。新的申请到达您的岗位后会出现在这里。',
      team: '同组现在没有在办的事项。',
      deputy: '现在没有请您代办的事项。',
      done: '您今天还没有办结事项。',
    },
    claimSelected: (count: number) => `领取所选（${String(count)}）`,
    takeNext: '领取下一件',
    more: '加载更多',
    because: {
      owner: () => '您已领取',
      assigned: (who: string) => `${who} 指派给您`,
      delegate: (who: string) => `${who} 委托您办理`,
      signer: (who: string) => `${who} 请您加签`,
      applicant: () => '需申请人办理',
      delegator: (who: string) => `您已委托 ${who}`,
      deputy: (who: string) => `${who} 请假，由您代办`,
      post: (who: string) => `分配给岗位“${who}”`,
      reader: () => '仅供查看',
    },
    keys: '快捷键：j / k 上下移动，回车打开，c 领取',
    claimed: (done: number, refused: number) =>
      refused === 0 ? `已领取 ${String(done)} 件` : `已领取 ${String(done)} 件，${String(refused)} 件未能领取`,
  },
  {
    title: 'Tasks',
    tabs: { mine: 'Mine', claimable: 'To take', team: 'Team', deputy: 'As deputy', done: 'Done today' },
    columns: { task: 'Step', subject: 'Applicant', due: 'Deadline', owner: 'With', why: 'Why it is here' },
    empty: {
      mine: 'Nothing waits for you. New work is under “To take”.',
      claimable: 'Nothing to take now. Applications that reach your post will appear here.',
      team: 'Your team has nothing under way.',
      deputy: 'Nobody asked you to act for them now.',
      done: 'You have not finished anything today yet.',
    },
    claimSelected: (count: number) => `Take selected (${String(count)})`,
    takeNext: 'Take the next one',
    more: 'Load more',
    because: {
      owner: () => 'You took it',
      assigned: (who: string) => `${who} assigned it to you`,
      delegate: (who: string) => `You do it for ${who}`,
      signer: (who: string) => `${who} asked you to sign`,
      applicant: () => 'The applicant’s to do',
      delegator: (who: string) => `You gave it to ${who}`,
      deputy: (who: string) => `You act for ${who}`,
      post: (who: string) => `Offered to the post “${who}”`,
      reader: () => 'For reading only',
    },
    keys: 'Keys: j / k move, Enter opens, c takes',
    claimed: (done: number, refused: number) =>
      refused === 0 ? `${String(done)} taken` : `${String(done)} taken, ${String(refused)} could not be taken`,
  },
);
