import { Problem } from '../api/problem';
import { sentencesOf } from './sentences-of';

const CLOSED = { code: 'task-closed', status: 409, title: '该任务已结束。', titleEn: 'The task is closed.' };
const STEP = { next: '请返回列表，办理其他任务。', nextEn: 'Go back to the list for another task.' };

describe('what a page says of a problem', () => {
  it('is what is so and what to do about it, in the reader’s language', () => {
    const problem = new Problem({ ...CLOSED, ...STEP });
    expect(sentencesOf(problem, 'zh')).toEqual([CLOSED.title, STEP.next]);
    expect(sentencesOf(problem, 'en')).toEqual([CLOSED.titleEn, STEP.nextEn]);
  });

  it('has its detail before what to do', () => {
    const problem = new Problem({ ...CLOSED, ...STEP, detail: '由李审核办结。', detailEn: 'Closed by 李审核.' });
    expect(sentencesOf(problem, 'zh')).toEqual([CLOSED.title, '由李审核办结。', STEP.next]);
  });

  it('is one sentence with what to do in it where the API says no more', () => {
    expect(sentencesOf(new Problem({ ...CLOSED, code: 'not-signed-in', title: '请先登录。' }), 'zh')).toEqual(['请先登录。']);
    expect(sentencesOf(new TypeError('x'), 'en')).toEqual(['Something unexpected happened; please reload the page.']);
  });
});
