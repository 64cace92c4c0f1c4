import { type Post } from './posts';

/** Whoever gives accounts, runs the machines or audits both is three people, never one (三员分立, GB/T 22239). */
const APART: readonly string[] = ['security-administrator', 'system-operator', 'auditor'] satisfies readonly Post[];

/** Whether one person may hold this post beside the others. */
export function mayHoldBeside(post: string, others: readonly string[]): boolean {
  return !APART.includes(post) || others.every((other) => other === post || !APART.includes(other));
}
