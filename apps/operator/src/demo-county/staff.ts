import { type Post } from '#access';

/** Somebody with an account and posts. */
export interface DemoStaff {
  readonly username: string;
  readonly name: string;
  readonly postings: readonly (readonly [post: Post, organisation: string])[];
}

/** Those who work in and around the bureau; experts 1 and 2 work at the hospitals too, so they must not judge its patients. */
export const DEMO_STAFF: readonly DemoStaff[] = [
  { username: 'intake-1', name: '周敏', postings: [['intake-clerk', 'county-bureau']] },
  { username: 'intake-2', name: '吴倩', postings: [['intake-clerk', 'county-bureau']] },
  { username: 'reviewer-1a', name: '郑凯', postings: [['reviewer-1', 'county-bureau']] },
  { username: 'reviewer-1b', name: '王璐', postings: [['reviewer-1', 'county-bureau']] },
  { username: 'reviewer-2a', name: '冯涛', postings: [['reviewer-2', 'county-bureau']] },
  {
    username: 'reviewer-both',
    name: '陈洁',
    postings: [
      ['reviewer-1', 'county-bureau'],
      ['reviewer-2', 'county-bureau'],
    ],
  },
  {
    username: 'expert-1',
    name: '褚卫国',
    postings: [
      ['expert', 'county-bureau'],
      ['expert', 'hospital-1'],
    ],
  },
  {
    username: 'expert-2',
    name: '卫兰',
    postings: [
      ['expert', 'county-bureau'],
      ['expert', 'hospital-2'],
    ],
  },
  { username: 'expert-3', name: '蒋文', postings: [['expert', 'county-bureau']] },
  { username: 'expert-4', name: '沈月', postings: [['expert', 'county-bureau']] },
  { username: 'expert-5', name: '韩冰', postings: [['expert', 'county-bureau']] },
  { username: 'policy-1', name: '杨帆', postings: [['policy', 'county-bureau']] },
  { username: 'cdc-1', name: '苏朗', postings: [['cdc-appraiser', 'county-cdc']] },
  { username: 'primary-1', name: '朱琳', postings: [['primary-post', 'county-bureau']] },
  { username: 'primary-2', name: '秦朗', postings: [['primary-post', 'county-bureau']] },
  { username: 'check-1', name: '尤佳', postings: [['check-post', 'county-bureau']] },
  { username: 'check-2', name: '许诺', postings: [['check-post', 'county-bureau']] },
  { username: 'supervisor-1', name: '何清', postings: [['supervisor', 'county-bureau']] },
  { username: 'deputy-1', name: '吕梁', postings: [['deputy-director', 'county-bureau']] },
  { username: 'director-1', name: '施展', postings: [['director', 'county-bureau']] },
  { username: 'operator-1', name: '张弛', postings: [['system-operator', 'county-bureau']] },
  { username: 'township-1-clerk', name: '孔秀', postings: [['intake-clerk', 'township-1']] },
  { username: 'township-2-clerk', name: '曹阳', postings: [['intake-clerk', 'township-2']] },
  { username: 'township-3-clerk', name: '严冬', postings: [['intake-clerk', 'township-3']] },
  { username: 'village-1-agent', name: '华春', postings: [['assist-agent', 'township-1-village-1']] },
  { username: 'village-2-agent', name: '金秋', postings: [['assist-agent', 'township-1-village-2']] },
  { username: 'hospital-1-office', name: '魏然', postings: [['hospital-insurance-office', 'hospital-1']] },
  { username: 'hospital-1-office-b', name: '景行', postings: [['hospital-insurance-office', 'hospital-1']] },
  { username: 'hospital-1-physician', name: '岑岳', postings: [['referring-physician', 'hospital-1']] },
  { username: 'hospital-1-head', name: '雷鸣', postings: [['department-head', 'hospital-1']] },
  { username: 'spot-checker-1', name: '向阳', postings: [['spot-checker', 'county-bureau']] },
  { username: 'hospital-2-office', name: '陶冶', postings: [['hospital-insurance-office', 'hospital-2']] },
  { username: 'civil-affairs-1', name: '姜南', postings: [['liaison', 'civil-affairs']] },
  { username: 'agriculture-1', name: '戚禾', postings: [['liaison', 'agriculture-rural-affairs']] },
  { username: 'disabled-federation-1', name: '谢安', postings: [['liaison', 'disabled-persons-federation']] },
  { username: 'health-1', name: '邹康', postings: [['liaison', 'health-commission']] },
  { username: 'finance-1', name: '喻清', postings: [['liaison', 'finance-bureau']] },
  { username: 'market-1', name: '柏松', postings: [['liaison', 'market-supervision']] },
  { username: 'hospital-3-office', name: '窦婷', postings: [['hospital-insurance-office', 'hospital-3']] },
  { username: 'organiser-1', name: '章程', postings: [['assessment-organiser', 'county-bureau']] },
  { username: 'negotiator-1', name: '云飞', postings: [['negotiator', 'county-bureau']] },
  { username: 'medical-services-1', name: '苏和', postings: [['medical-services', 'county-bureau']] },
  { username: 'fund-supervision-1', name: '潘正', postings: [['fund-supervision', 'county-bureau']] },
  { username: 'discipline-1', name: '葛明', postings: [['discipline-inspection', 'county-bureau']] },
  { username: 'assessor-1', name: '奚悦', postings: [['insurance-assessor', 'county-bureau']] },
  { username: 'assessor-2', name: '范成', postings: [['insurance-assessor', 'county-bureau']] },
  { username: 'assessor-3', name: '彭程', postings: [['health-assessor', 'health-commission']] },
  { username: 'assessor-4', name: '郎平', postings: [['finance-assessor', 'finance-bureau']] },
  { username: 'assessor-5', name: '鲁宁', postings: [['information-assessor', 'data-bureau']] },
  { username: 'hospital-1-manager', name: '韦华', postings: [['institution-manager', 'hospital-1']] },
  { username: 'hospital-2-manager', name: '昌盛', postings: [['institution-manager', 'hospital-2']] },
  { username: 'pharmacy-1-manager', name: '马跃', postings: [['institution-manager', 'pharmacy-1']] },
  { username: 'pharmacy-2-manager', name: '苗青', postings: [['institution-manager', 'pharmacy-2']] },
  { username: 'cashier-1', name: '金钰', postings: [['cashier', 'county-bureau']] },
  { username: 'accountant-1', name: '计明', postings: [['accountant', 'county-bureau']] },
  { username: 'township-1-approver', name: '冉宏', postings: [['township-approver', 'township-1']] },
  { username: 'township-2-approver', name: '桑榆', postings: [['township-approver', 'township-2']] },
  { username: 'township-3-approver', name: '洪涛', postings: [['township-approver', 'township-3']] },
  { username: 'village-1-committee', name: '包长顺', postings: [['village-committee', 'township-1-village-1']] },
  { username: 'village-5-committee', name: '左大山', postings: [['village-committee', 'township-2-village-1']] },
  { username: 'village-9-committee', name: '崔有田', postings: [['village-committee', 'township-3-village-1']] },
];
