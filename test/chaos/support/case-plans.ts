import { type JsonObject } from '#engine';

/** What people answer in one kind of case, and how it ends. */
export interface CasePlan {
  readonly outcome: 'approved' | 'refused';
  /** Tasks that people complete until the end. */
  readonly tasks: number;
  /** Somebody objects to its first publicity. */
  readonly objection?: true;
  /** By element, the first answer first; the last one is given for ever after. */
  readonly answers: Readonly<Record<string, readonly JsonObject[]>>;
}

const supplementsAsked: JsonObject = { decision: 'supplements', opinion: '材料不齐', missing: ['近一年的检验报告'] };
const meets: JsonObject = { conclusion: 'meets', reason: '检验结果符合认定标准' };

const STRAIGHT: CasePlan['answers'] = {
  acceptance: [{ decision: 'accept', opinion: '材料齐全', missing: [] }],
  acceptanceAfterSupplements: [{ decision: 'accept', opinion: '已补齐' }],
  supplementMaterials: [{ statement: '已补充检验报告', documents: [] }],
  firstReview: [{ decision: 'pass', opinion: '符合初审要求', missing: [] }],
  finalFirstReview: [{ decision: 'pass', opinion: '补正后符合要求' }],
  secondReview: [{ decision: 'pass', opinion: '同意提交专家鉴定' }],
  expertOpinion: [meets],
  objectionInquiry: [{ conclusion: 'unfounded', findings: '经核查，病历资料属实' }],
  registration: [{ personNumber: '99990100000000000000000001', insuringRegion: '999901' }],
  checkRegistration: [{ decision: 'confirm', opinion: '与认定结果一致' }],
};

/** Kinds of cases; the first letters of a walk through them are those of the process's own scenarios. */
export const CASE_PLANS = {
  straight: { outcome: 'approved', tasks: 7, answers: STRAIGHT },
  supplementsAtAcceptance: { outcome: 'approved', tasks: 9, answers: { ...STRAIGHT, acceptance: [supplementsAsked] } },
  supplementsAtReview: { outcome: 'approved', tasks: 9, answers: { ...STRAIGHT, firstReview: [supplementsAsked] } },
  expertsDivided: {
    outcome: 'approved',
    tasks: 9,
    answers: { ...STRAIGHT, expertOpinion: [meets, { conclusion: 'does-not-meet', reason: '资料不足以确认' }, meets] },
  },
  sentBack: {
    outcome: 'approved',
    tasks: 9,
    answers: {
      ...STRAIGHT,
      checkRegistration: [
        { decision: 'send-back', opinion: '起始日期有误' },
        { decision: 'confirm', opinion: '已更正' },
      ],
    },
  },
  objected: { outcome: 'approved', tasks: 8, objection: true, answers: STRAIGHT },
  refused: {
    outcome: 'refused',
    tasks: 2,
    answers: { ...STRAIGHT, firstReview: [{ decision: 'refuse', opinion: '不符合条件', missing: [] }] },
  },
} as const satisfies Readonly<Record<string, CasePlan>>;

/** One in ten of a run; one is refused and one objected to however small it is. */
const SHARES = [
  ...(['refused', 'objected', 'supplementsAtAcceptance', 'supplementsAtReview', 'expertsDivided', 'sentBack'] as const),
  ...(['straight', 'straight', 'straight', 'straight'] as const),
];

/** The plans of so many cases: a share of each kind, but one refusal and one objection only. */
export function planCases(count: number): readonly CasePlan[] {
  return Array.from({ length: count }, (_none, index) => {
    const kind = SHARES[index % SHARES.length] ?? 'straight';
    const once = kind === 'refused' || kind === 'objected';
    return CASE_PLANS[once && index >= SHARES.length ? 'straight' : kind];
  });
}
