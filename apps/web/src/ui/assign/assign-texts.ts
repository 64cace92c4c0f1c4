import { defineTexts } from '../../texts/texts';

export const assignTexts = defineTexts(
  {
    title: (count: number) => `改派 ${String(count)} 件任务`,
    to: '改派给',
    fits: (fits: number, all: number) => (fits === all ? '都可办理' : `可办理其中 ${String(fits)} 件`),
    load: (count: number) => `手上 ${String(count)} 件`,
    none: '没有可以接手的人员。请先为同岗分配人员，或核对回避情况。',
    part: (known: number) => `人员按前 ${String(known)} 件列出，其余逐件核对。`,
    confirm: '改派',
    cancel: '取消',
    find: '按姓名查找',
  },
  {
    title: (count: number) => (count === 1 ? 'Reassign one task' : `Reassign ${String(count)} tasks`),
    to: 'Give to',
    fits: (fits: number, all: number) => (fits === all ? 'may do them all' : `may do ${String(fits)} of them`),
    load: (count: number) => `has ${String(count)}`,
    none: 'Nobody could take them. Give somebody the post first, or see who must keep out.',
    part: (known: number) => `People are listed for the first ${String(known)}; the others are judged one by one.`,
    confirm: 'Reassign',
    cancel: 'Cancel',
    find: 'Find by name',
  },
);
