import { type DeployFinding } from '#cases';

const SEVERITIES = { error: '错误 error', warning: '提醒 warning' } as const;

const told = ({ severity, rule, file, line, element, reason, hint }: DeployFinding): string => {
  const place = [file, line, element].filter((part) => part !== undefined).join(':');
  return `  ${SEVERITIES[severity]} [${rule}] ${place}\n    ${reason.zh}。${hint.zh}\n    ${reason.en} (${hint.en})`;
};

/** Findings with rule, place, reason and what to do, in both languages; the rules are explained in docs/rules.md. */
export const tellFindings = (findings: readonly DeployFinding[]): string => findings.map(told).join('\n');
