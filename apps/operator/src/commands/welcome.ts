import { type Stack } from '../stack/stack';

const ACCOUNTS = [
  ['intake-1', 'window clerk 窗口受理'],
  ['reviewer-1a, reviewer-1b', 'first review 初审'],
  ['reviewer-2a', 'second review 复审'],
  ['expert-1 … expert-5', 'experts 鉴定专家'],
  ['primary-1, check-1', 'registration 待遇录入 / 复核'],
  ['supervisor-1', 'supervision 督办'],
  ['owner-1, operator-1', 'processes 流程管理, operation 系统运维'],
  ['security-1, auditor-1', 'accounts 安全管理, audit 安全审计'],
  ['applicant-1 … applicant-6', 'insured people 参保人'],
] as const;

/** What a person needs who has just started a stack: addresses, accounts, and how to end it. */
export function welcome(stack: Pick<Stack, 'apiUrl' | 'temporalUiUrl' | 'env'>, password: string): string {
  const lines = [
    'Huiban 惠办 is running',
    '',
    `Workbench      ${stack.apiUrl}/work`,
    `Applicants     ${stack.apiUrl}/`,
    `API            ${stack.apiUrl}/api`,
    `API pages      ${stack.apiUrl}/api/docs`,
    ...(stack.temporalUiUrl === undefined ? [] : [`Temporal pages ${stack.temporalUiUrl}`]),
    `PostgreSQL     ${withoutPassword(stack.env['DATABASE_URL'] ?? '')}`,
    '',
    `Demo accounts, all with the password ${password}`,
    ...ACCOUNTS.map(([usernames, what]) => `  ${usernames.padEnd(26)} ${what}`),
    '',
    'Ctrl-C stops everything; "npm run demo" in another terminal plays a case.',
  ];
  const width = Math.max(...lines.map(columns));
  const rule = '─'.repeat(width + 2);
  return [`┌${rule}┐`, ...lines.map((line) => `│ ${line}${' '.repeat(width - columns(line))} │`), `└${rule}┘`, ''].join('\n');
}

/** Columns on a terminal: Chinese characters take two. */
const columns = (text: string): number => [...text].reduce((sum, character) => sum + (/\p{Script=Han}/u.test(character) ? 2 : 1), 0);

function withoutPassword(url: string): string {
  const shown = new URL(url);
  shown.password = '';
  return shown.href;
}
