import { defineTexts } from '../../texts/texts';

export const demoClockTexts = defineTexts(
  {
    name: '演示时钟',
    shown: (instant: string) => `演示环境，业务时间：${instant}`,
    note: '以下内容均为演示，不是真实办件。',
    move: '调整时间',
    title: '调整业务时间',
    hint: '全部办件、期限和公示都按调整后的时间走。时间只能向前，不能调回。',
    nextDay: '到下一个工作日 9:00',
    instant: '或调到（北京时间）',
    toInstant: '调到这一时间',
    moved: (instant: string) => `业务时间已调到 ${instant}`,
  },
  {
    name: 'Demo clock',
    shown: (instant: string) => `Demo installation. Business time: ${instant}`,
    note: 'What you see is for trying out; no case is real.',
    move: 'Move the time',
    title: 'Move business time',
    hint: 'All cases, deadlines and publicities go by the new time. It goes forward only and cannot be moved back.',
    nextDay: 'To 9:00 of the next working day',
    instant: 'Or to (China time)',
    toInstant: 'Move to this time',
    moved: (instant: string) => `Business time is now ${instant}`,
  },
);
