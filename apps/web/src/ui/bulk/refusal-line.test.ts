import { refusalLine } from './refusal-line';

const TAKEN = { title: '该任务已被他人领取。', titleEn: 'Somebody else has claimed the task.' };

describe('why one of many was refused', () => {
  it('is the reason alone where there is nothing else to say', () => {
    expect(refusalLine(TAKEN, 'zh')).toBe('该任务已被他人领取。');
  });

  it('says who has it and what can be done', () => {
    const owner = { id: 'p', name: '孙快' };
    expect(refusalLine({ ...TAKEN, owner }, 'zh')).toBe('该任务已被他人领取。现由 孙快 办理，急需时请与其联系。');
    expect(refusalLine({ ...TAKEN, owner, detail: '请稍后再试。', detailEn: 'Try again later.' }, 'en')).toBe(
      'Somebody else has claimed the task. It is with 孙快; ask them where it is urgent. Try again later.',
    );
  });
});
