import { demoPersonId } from '../../../../apps/operator/src/demo-county/demo-person-id';
import { samplePdf, samplePng } from '../../../../apps/operator/src/demo/sample-files';

/** Who plays whom: user names of the demo county. */
export const CAST = {
  applicant: 'applicant-1',
  clerk: 'township-1-clerk',
  clerkElsewhere: 'township-2-clerk',
  /** Holds the posts of first and of second review. */
  firstReviewer: 'reviewer-both',
  firstReviewerToo: 'reviewer-1a',
  secondReviewer: 'reviewer-2a',
  entryOfficer: 'primary-1',
  checkOfficer: 'check-1',
  hospitalOffice: 'hospital-1-office',
  civilAffairs: 'civil-affairs-1',
  agriculture: 'agriculture-1',
  operator: 'operator-1',
} as const;

/** A part in the story. */
export type Role = keyof typeof CAST;

export const EXPERTS = ['expert-1', 'expert-2', 'expert-3', 'expert-4', 'expert-5'] as const;

/** Experts that must not be drawn: one works at the hospital of treatment, one treated the patient. */
export const RECUSED: Readonly<Record<string, string>> = { 'expert-1': '就职于就诊医院', 'expert-3': '是经治医师' };

/** What the people of the story write into the forms; documents and the person's own data are added when they do. */
export const STORY = {
  processId: 'chronic-card-appraisal',
  townshipId: 'township-1',
  diseaseName: '高血压伴并发症',
  application: {
    township: '青禾镇',
    village: '东风村',
    insuranceType: 'resident',
    diseaseCode: 'M03904',
    hospital: 'hospital-1',
    treatingDoctors: [demoPersonId('expert-3')],
    diagnosedOn: '2025-11-20',
    reason: '长期服药，门诊费用负担较重',
    channel: 'mobile',
  },
  records: [samplePdf('medical-record', '住院病历.pdf'), samplePng('examination-report', '心电图报告.png')],
  acceptance: { decision: 'accept', opinion: '材料形式齐全，予以受理', missing: [] },
  askForSupplements: {
    decision: 'supplements',
    opinion: '缺少近三个月的血压监测记录',
    missing: ['近三个月的动态血压监测报告', '出院记录（加盖医院公章）'],
  },
  supplement: {
    statement: '已补齐动态血压监测报告和出院记录',
    documents: [samplePdf('examination-report', '动态血压监测报告.pdf'), samplePdf('medical-record', '出院记录.pdf')],
  },
  firstReview: { decision: 'pass', opinion: '材料齐全，符合初审要求' },
  secondReview: { decision: 'pass', opinion: '同意提交专家鉴定' },
  expertOpinion: { conclusion: 'meets', reason: '检查结果与病程记录符合认定标准' },
  registration: { insuringRegion: '999901' },
  check: { decision: 'confirm', opinion: '与认定结果一致' },
} as const;
