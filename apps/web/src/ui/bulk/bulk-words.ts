import { defineTexts } from '../../texts/texts';

export const bulkWords = defineTexts(
  {
    has: (who: string) => `现由 ${who} 办理，急需时请与其联系。`,
    no: '序号',
    item: '事项',
    result: '结果',
    done: '已办理',
    pending: '待办理',
    left: '未办理，已停止',
    line: (no: number) => `第 ${String(no)} 项`,
    none: '没有未成的事项。',
    nothing: '没有事项。',
  },
  {
    has: (who: string) => `It is with ${who}; ask them where it is urgent.`,
    no: 'No.',
    item: 'Item',
    result: 'Result',
    done: 'Done',
    pending: 'Waiting',
    left: 'Not done: stopped',
    line: (no: number) => `Item ${String(no)}`,
    none: 'Nothing was refused.',
    nothing: 'There are no items.',
  },
);
