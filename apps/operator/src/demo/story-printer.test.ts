import { type HttpPerson } from './http-person';
import { printStory } from './story-printer';

const unasked = () => Promise.reject(new TypeError('nobody asks'));
const clerk: HttpPerson = {
  id: '1',
  username: 'clerk',
  name: '孔秀',
  posts: [{ postName: '窗口受理岗', organisationName: '青禾镇人民政府' }],
  get: unasked,
  post: unasked,
  put: unasked,
  upload: unasked,
};

it('names who acts once, under numbered chapters with business time in China', () => {
  const lines: string[] = [];
  const tell = printStory((line) => lines.push(line));
  tell.chapter('申请', new Date('2026-03-02T01:00:00Z'));
  tell.person(clerk, '领取');
  tell.person(clerk, '办理');
  tell.person({ ...clerk, name: '李桂兰', posts: [] }, '收到通知');
  tell.chapter('受理', new Date('2026-03-02T16:00:00Z'));
  tell.anybody('看到公示');
  tell.happens('时限暂停');
  expect(lines).toEqual([
    ...['', '一、申请（业务时间 2026年3月2日（周一）09:00）'],
    ...['  孔秀（青禾镇人民政府，窗口受理岗）', '    · 领取', '    · 办理', '  李桂兰（参保人）', '    · 收到通知'],
    ...['', '二、受理（业务时间 2026年3月3日（周二）00:00）', '  公众（不登录）', '    · 看到公示', '  系统', '    · 时限暂停'],
  ]);
});
