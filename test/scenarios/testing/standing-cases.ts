import { type CaseId } from '#contract';
import { type Office, type Twist } from './office';
import { PASS, PROCESS } from './two-versions';

const first = { by: 'first-reviewer', element: 'firstReview' } as const;
const second = { by: 'second-reviewer', element: 'secondReview' } as const;
const item = { kind: 'document', name: '诊断证明', problem: '缺盖章', request: '请补交盖章件' } as const;
const claims = (on: typeof first | typeof second): Twist => ({ do: 'claim', ...on });
const holds = (on: typeof first | typeof second): Twist => ({ do: 'hold', ...on, until: '2026-03-06', reason: '等医院回函' });
const asks = (on: typeof first | typeof second): Twist => ({ do: 'ask-supplement', ...on, items: [item] });
const adds = (on: typeof first | typeof second, order: 'before' | 'after'): Twist => ({
  do: 'add-signers',
  ...on,
  signers: ['head'],
  order,
  reason: '重大',
});
const sendsBack = (secondPass: 'walk-again' | 'straight-back'): Twist => ({
  do: 'send-back',
  ...second,
  to: 'firstReview',
  secondPass,
  reason: '缺检验报告',
});
const opinion = (by: string): Twist => ({
  do: 'complete',
  by,
  element: 'expertOpinion',
  data: { conclusion: 'meets', reason: '符合标准' },
});
const missing: Twist = {
  do: 'complete',
  by: 'clerk',
  element: 'acceptance',
  data: { decision: 'supplements', opinion: '缺件', missing: ['诊断证明'] },
};

/** Where the cases stand when they go over: the element or stage, how many, and what somebody did out of turn. */
const STANDING: readonly (readonly [at: string, cases: number, ...twists: readonly Twist[]])[] = [
  ['acceptance', 3],
  ['acceptance', 1, { do: 'claim', by: 'clerk', element: 'acceptance' }],
  ['acceptance', 2, missing],
  ['firstReview', 2],
  ['firstReview', 1, { do: 'pause-clock', by: 'supervisor', clock: 'appraisal-limit', basis: 'on-site-check', reason: '上门鉴定' }],
  ['firstReview', 1, claims(first)],
  ['firstReview', 1, claims(first), holds(first)],
  ['firstReview', 1, claims(first), adds(first, 'before')],
  ['firstReview', 1, claims(first), asks(first)],
  ['secondReview', 4],
  ['secondReview', 2, claims(second)],
  ['secondReview', 1, claims(second), holds(second)],
  ['secondReview', 2, claims(second), adds(second, 'before')],
  ['secondReview', 1, claims(second), adds(second, 'after')],
  ['secondReview', 1, claims(second), adds(second, 'after'), { do: 'complete', ...second, data: PASS }],
  ['secondReview', 2, claims(second), asks(second)],
  ['secondReview', 1, claims(second), { do: 'delegate', ...second, to: 'deputy', reason: '下乡' }],
  ['secondReview', 1, claims(second), sendsBack('walk-again')],
  ['secondReview', 1, claims(second), sendsBack('straight-back')],
  ['drawPanel', 2],
  ['expertOpinion', 2],
  ['expertOpinion', 2, opinion('expert-1')],
  ['publicity', 2],
  ['registration', 1],
  ['checkRegistration', 1],
  ['issueCertificate', 1],
];

/** A case, with where it was led and what somebody did then. */
export interface Standing {
  readonly caseId: CaseId;
  readonly at: string;
  readonly twists: readonly Twist[];
}

/** Starts all of them in an office. */
export async function startStanding(office: Office): Promise<readonly Standing[]> {
  const filled: Standing[] = [];
  for (const [at, cases, ...twists] of STANDING) {
    for (let each = 0; each < cases; each += 1) {
      const caseId = await office.startAt(PROCESS, at);
      for (const twist of twists) await office.twist(caseId, twist);
      filled.push({ caseId, at, twists });
    }
  }
  return filled;
}
