import { defineTexts } from '../../texts/texts';

export const runningTexts = defineTexts(
  {
    title: (process: string) => `在办分布：${process}`,
    back: '流程定义',
    chooseVersion: '选择版本',
    versionName: (version: number, cases: number) => `第 ${String(version)} 版（在办 ${String(cases)} 件）`,
    total: (cases: number) => `本版在办 ${String(cases)} 件，下面是各件所在的环节。`,
    diagram: '在办分布图',
    elements: '有办件的环节',
    none: '这一版现在没有在办的办件。有办件后，各环节的件数会出现在这里。',
    badge: (tokens: number, overdue: number) => (overdue === 0 ? String(tokens) : `${String(tokens)}（逾期 ${String(overdue)}）`),
    counts: ({ cases, overdue, incidents }: { cases: number; overdue: number; incidents: number }) =>
      [
        `${String(cases)} 件`,
        ...(overdue > 0 ? [`逾期 ${String(overdue)} 件`] : []),
        ...(incidents > 0 ? [`故障 ${String(incidents)} 起`] : []),
      ].join('，'),
    casesAt: (element: string) => `停在“${element}”的办件`,
    columns: { number: '受理号', subject: '申请人', office: '经办机构', started: '申请时间', due: '期限', actions: '操作' },
    overdue: '已逾期',
    noDue: '—',
    replay: '看办理过程',
    more: '加载更多',
    noCase: '这个环节现在没有办件。',
  },
  {
    title: (process: string) => `Running cases: ${process}`,
    back: 'Processes',
    chooseVersion: 'Choose a version',
    versionName: (version: number, cases: number) => `Version ${String(version)} (${String(cases)} open)`,
    total: (cases: number) => `${String(cases)} open ${cases === 1 ? 'case runs' : 'cases run'} by this version; this is where they stand.`,
    diagram: 'Where cases stand',
    elements: 'Elements where cases stand',
    none: 'No case runs by this version now. Counts will appear here as soon as there are some.',
    badge: (tokens: number, overdue: number) => (overdue === 0 ? String(tokens) : `${String(tokens)} (${String(overdue)} overdue)`),
    counts: ({ cases, overdue, incidents }: { cases: number; overdue: number; incidents: number }) =>
      [
        `${String(cases)} ${cases === 1 ? 'case' : 'cases'}`,
        ...(overdue > 0 ? [`${String(overdue)} overdue`] : []),
        ...(incidents > 0 ? [`${String(incidents)} incidents`] : []),
      ].join(', '),
    casesAt: (element: string) => `Cases at “${element}”`,
    columns: { number: 'Number', subject: 'Applicant', office: 'Handled by', started: 'Applied', due: 'Deadline', actions: 'Actions' },
    overdue: 'overdue',
    noDue: '—',
    replay: 'See its path',
    more: 'Load more',
    noCase: 'No case stands here now.',
  },
);
