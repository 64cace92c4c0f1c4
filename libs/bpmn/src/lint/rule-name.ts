import { type RULES } from '../rules/rules';
import { type BorrowedRule } from './borrowed-rules';

type NamesIn<Stage> = Stage extends unknown ? keyof Stage : never;

/** Name of a rule of ours. */
export type OwnRule = NamesIn<(typeof RULES)[keyof typeof RULES]>;

/** Name of a rule; `broken-xml`, `doctype` and `no-process` are what the readers themselves refuse. */
export type RuleName = OwnRule | BorrowedRule | 'broken-xml' | 'doctype' | 'no-process';
