import { defineTexts } from '../../texts/texts';

export const bulkTexts = defineTexts(
  {
    chosen: (count: number) => `已选 ${String(count)} 件`,
    chooseAll: (count: number) => `选择本页签全部 ${String(count)} 件`,
    clear: '取消选择',
    claim: '领取所选',
    assign: '改派所选',
    complete: '办理所选',
    otherSteps: '批量办理须为同一事项、同一环节，请先按环节筛选。',
    completeTitle: (count: number, step: string) => `批量办理“${step}”${String(count)} 件`,
    completeHint: '以下意见将分别提交到每一件；不能办理的会逐件说明原因。',
    handIn: '提交',
    cancel: '取消',
    told: (did: string, done: number, refused: number) =>
      refused === 0 ? `${did} ${String(done)} 件` : `${did} ${String(done)} 件，${String(refused)} 件未成`,
    did: { claim: '已领取', assign: '已改派', complete: '已办理' },
    running: (worked: number, all: number) => `正在办理：${String(worked)} / ${String(all)} 件`,
    goesOn: '后台继续办理，您可以离开本页。',
    because: (items: number, why: string) => `${String(items)} 件未办：${why}`,
    close: '关闭',
  },
  {
    chosen: (count: number) => `${String(count)} selected`,
    chooseAll: (count: number) => `Select all ${String(count)} of this tab`,
    clear: 'Clear',
    claim: 'Take selected',
    assign: 'Reassign selected',
    complete: 'Complete selected',
    otherSteps: 'Only tasks of one step of one matter are completed together; filter by step first.',
    completeTitle: (count: number, step: string) => `Complete “${step}” for ${String(count)}`,
    completeHint: 'This is handed in for each of them; what cannot be done is told one by one.',
    handIn: 'Hand in',
    cancel: 'Cancel',
    told: (did: string, done: number, refused: number) =>
      refused === 0 ? `${String(done)} ${did}` : `${String(done)} ${did}, ${String(refused)} refused`,
    did: { claim: 'taken', assign: 'reassigned', complete: 'completed' },
    running: (worked: number, all: number) => `Working: ${String(worked)} of ${String(all)}`,
    goesOn: 'It goes on by itself; you may leave this page.',
    because: (items: number, why: string) => `${String(items)} refused: ${why}`,
    close: 'Close',
  },
);
