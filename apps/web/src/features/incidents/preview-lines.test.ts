import { previewLines } from './preview-lines';
import { repairTexts } from './repair-texts';

const NOTHING = {
  names: { review: '初审', inquiry: '核查' },
  dueFirst: false,
  path: [],
  tasksOpened: [],
  tasksClosed: [],
  timersArmed: [],
  timersClosed: [],
  jobsCreated: [],
  messagesAwaited: [],
  sent: [],
  incidentsOpened: [],
  incidentsResolved: [],
  caseClosed: false,
};
const words = repairTexts.zh.preview;

describe('what a repair would do', () => {
  it('is told by names, and gateways and flows without one are left out', () => {
    const preview = {
      ...NOTHING,
      path: ['flow1', 'inquiry'],
      tasksClosed: [{ no: 1, element: 'review' }],
      tasksOpened: [{ no: 2, element: 'inquiry' }],
    };
    expect(previewLines(preview, words)).toEqual(['走到：核查', '结束任务：初审', '新开任务：核查']);
  });

  it('says that the case ends, and how many people are told', () => {
    const preview = { ...NOTHING, sent: [{ notice: 'a', channel: 'in-app' }], caseClosed: true };
    expect(previewLines(preview, words)).toEqual(['发出通知 1 条', '办件就此结束']);
  });

  it('says so where nothing would happen', () => {
    expect(previewLines(NOTHING, words)).toEqual([words.nothing]);
  });
});
