import { type Permission } from './permission';

/** What a post is called and what it entitles to. */
export interface PostRule {
  readonly name: string;
  readonly nameEn: string;
  readonly permissions: readonly Permission[];
}

const HANDLING = [
  'read-cases',
  'unmask-name',
  'unmask-identity-number',
  'unmask-phone',
  'unmask-medical',
] as const satisfies readonly Permission[];

const SUPERVISING = [
  'read-cases',
  'read-ratings',
  'assign-task',
  'pause-clock',
  'except-separation',
  'order-recusal',
  'record-deputies',
  'cancel-case',
  'read-figures',
  'unmask-name',
] as const satisfies readonly Permission[];

/** Every post (岗位) that a process may name: who it is and what it entitles to. Experts see the illness, never who it is. */
export const POSTS = {
  'intake-clerk': {
    name: '窗口受理岗',
    nameEn: 'window clerk',
    permissions: [...HANDLING, 'find-by-identity-number', 'apply-for-others', 'send-roster', 'take-objections', 'record-authorities'],
  },
  'assist-agent': { name: '帮代办员', nameEn: 'assist agent', permissions: ['apply-for-others'] },
  'reviewer-1': { name: '初审岗', nameEn: 'first reviewer', permissions: HANDLING },
  'reviewer-2': { name: '复审岗', nameEn: 'second reviewer', permissions: HANDLING },
  expert: { name: '鉴定专家', nameEn: 'appraisal expert', permissions: ['unmask-medical'] },
  policy: { name: '待遇保障（政策法规）岗', nameEn: 'benefits and policy post', permissions: [...HANDLING, 'read-objectors'] },
  'cdc-appraiser': { name: '疾控认定岗', nameEn: 'disease control appraiser', permissions: HANDLING },
  'primary-post': { name: '待遇录入岗（A岗）', nameEn: 'benefit entry (primary post)', permissions: [...HANDLING, 'exchange-files'] },
  'check-post': { name: '待遇复核岗（B岗）', nameEn: 'benefit check (check post)', permissions: [...HANDLING, 'exchange-files'] },
  'township-approver': {
    name: '乡镇（街道）审核领导',
    nameEn: 'township (subdistrict) approver',
    permissions: ['read-cases', 'unmask-name'],
  },
  'village-committee': { name: '村（社区）两委', nameEn: 'village (community) committees', permissions: ['unmask-name'] },
  cashier: { name: '出纳', nameEn: 'cashier', permissions: ['unmask-name', 'unmask-account', 'read-payments'] },
  accountant: { name: '会计', nameEn: 'accountant', permissions: ['unmask-name', 'unmask-account', 'read-payments', 'exchange-files'] },
  supervisor: { name: '督办岗', nameEn: 'supervisor', permissions: SUPERVISING },
  'deputy-director': { name: '分管领导', nameEn: 'deputy director', permissions: SUPERVISING },
  director: { name: '局长', nameEn: 'director', permissions: SUPERVISING },
  'institution-manager': {
    name: '医药机构医保负责人',
    nameEn: 'insurance manager of the institution',
    permissions: ['act-for-organisation'],
  },
  'insurance-assessor': { name: '评估员（医疗保障）', nameEn: 'assessor (medical insurance)', permissions: [] },
  'health-assessor': { name: '评估员（医药卫生）', nameEn: 'assessor (medicine and health)', permissions: [] },
  'finance-assessor': { name: '评估员（财务管理）', nameEn: 'assessor (finance)', permissions: [] },
  'information-assessor': { name: '评估员（信息技术）', nameEn: 'assessor (information technology)', permissions: [] },
  'assessment-organiser': { name: '评估组织岗', nameEn: 'assessment organiser', permissions: ['read-cases', 'unmask-name'] },
  negotiator: { name: '协商谈判岗', nameEn: 'negotiator', permissions: ['read-cases', 'unmask-name'] },
  'medical-services': { name: '医药服务管理岗', nameEn: 'medical services manager', permissions: ['read-cases', 'unmask-name'] },
  'fund-supervision': { name: '基金监督岗', nameEn: 'fund supervision post', permissions: ['read-cases', 'unmask-name'] },
  'discipline-inspection': { name: '纪检监督岗', nameEn: 'discipline inspector', permissions: ['read-cases', 'unmask-name'] },
  archivist: { name: '档案管理岗', nameEn: 'archivist', permissions: ['read-cases', 'unmask-name', 'export-archive'] },
  'hospital-insurance-office': {
    name: '定点医疗机构医保办',
    nameEn: 'insurance office of the designated hospital',
    permissions: ['apply-for-others', 'unmask-name', 'unmask-identity-number', 'unmask-medical'],
  },
  'referring-physician': { name: '转诊医师', nameEn: 'referring physician', permissions: ['unmask-name', 'unmask-medical'] },
  'department-head': { name: '科室主任', nameEn: 'head of department', permissions: ['unmask-name', 'unmask-medical'] },
  'spot-checker': { name: '事后抽查岗', nameEn: 'spot checker', permissions: HANDLING },
  liaison: { name: '业务联络员', nameEn: 'liaison officer', permissions: ['send-message', 'send-roster'] },
  'system-operator': {
    name: '系统运维岗',
    nameEn: 'system operator',
    permissions: [
      'send-message',
      'retry-incident',
      'correct-variable',
      'move-token',
      'resolve-message',
      'cancel-case',
      'read-definitions',
      'deploy-process',
      'migrate-cases',
      'move-demo-clock',
      'manage-partners',
    ],
  },
  'process-owner': {
    name: '流程管理岗',
    nameEn: 'process owner',
    permissions: ['read-definitions', 'deploy-process', 'migrate-cases', 'set-parameters', 'manage-calendars', 'read-figures'],
  },
  // Whoever gives posts neither handles cases nor reads what was done with them (三员分立, GB/T 22239).
  'security-administrator': { name: '安全管理岗', nameEn: 'security administrator', permissions: ['manage-people'] },
  auditor: { name: '安全审计岗', nameEn: 'security auditor', permissions: ['read-audit'] },
} as const satisfies Record<string, PostRule>;

/** Name of a post in the closed table. */
export type Post = keyof typeof POSTS;

/** Whether a text names a post of the table. */
export function isPost(text: string): text is Post {
  return Object.hasOwn(POSTS, text);
}

/** What a post entitles to; a post that the table does not know (any more) entitles to nothing. */
export function permissionsOf(post: string): readonly Permission[] {
  return isPost(post) ? POSTS[post].permissions : [];
}

/** Posts whose holders act for the organisation where they hold them, in the order of the table. */
export const ACTING_POSTS: readonly Post[] = Object.keys(POSTS)
  .filter(isPost)
  .filter((post) => permissionsOf(post).includes('act-for-organisation'));
