interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What people call the facts of a case that expressions read (`case.region` …). */
export const CASE_FACTS: Readonly<Record<string, Words>> = {
  id: { zh: '办件', en: 'Case' },
  number: { zh: '办件编号', en: 'Case number' },
  region: { zh: '统筹地区', en: 'Pooling region' },
  organisation: { zh: '经办机构', en: 'Handling agency' },
  township: { zh: '所在乡镇', en: 'Township' },
  startedAt: { zh: '申请时间', en: 'Applied at' },
  today: { zh: '当日', en: 'The day itself' },
  batch: { zh: '批次', en: 'Batch' },
  applicant: { zh: '申请人', en: 'Applicant' },
  agent: { zh: '代办人', en: 'Agent' },
  performers: { zh: '各环节经办人', en: 'Who did each step' },
  reexamined: { zh: '原办件', en: 'Case looked at anew' },
};
