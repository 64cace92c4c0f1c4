import { defineTexts } from '../../texts/texts';

export const casesTexts = defineTexts(
  {
    title: '办件查询',
    byNumber: '按受理号',
    numberHint: '输入完整的受理号',
    foundFor: (count: number) => (count === 0 ? '该身份证号码没有您可查看的办件。' : `该身份证号码有 ${String(count)} 件您可查看的办件。`),
    back: '返回全部办件',
    filters: {
      process: '事项',
      stage: '当前环节',
      outcome: '办理结果',
      township: '乡镇（街道）、村（社区）',
      period: '申请日期',
      status: '状态',
    },
    any: '全部',
    chooseProcess: '请先选择事项',
    statuses: { open: '在办', closed: '已办结' },
    clear: '清除条件',
    columns: { number: '受理号', matter: '事项', subject: '申请人', place: '所在地', stage: '进展', started: '申请时间' },
    empty: '没有符合条件的办件。可放宽条件再查。',
    emptyNumber: '没有查到这个受理号，或您无权查看该办件。请核对后再查。',
    recent: '最近申请的排在最前。',
  },
  {
    title: 'Cases',
    byNumber: 'By number',
    numberHint: 'The whole case number',
    foundFor: (count: number) =>
      count === 0
        ? 'There is no case of this identity number that you may read.'
        : `${String(count)} cases of this identity number that you may read.`,
    back: 'Back to all cases',
    filters: {
      process: 'Matter',
      stage: 'Stage',
      outcome: 'Outcome',
      township: 'Township or village',
      period: 'Applied between',
      status: 'State',
    },
    any: 'All',
    chooseProcess: 'Choose a matter first',
    statuses: { open: 'open', closed: 'closed' },
    clear: 'Clear',
    columns: { number: 'Case number', matter: 'Matter', subject: 'Applicant', place: 'Place', stage: 'Progress', started: 'Applied' },
    empty: 'No case fits. Try fewer conditions.',
    emptyNumber: 'There is no case of this number that you may read. Please check the number.',
    recent: 'The latest applications come first.',
  },
);
