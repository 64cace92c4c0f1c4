import { type RuleName } from './lint/rule-name';
import { type Severity } from './lint/severities';
import { type Objection } from './rules/objection';

/** What is wrong with a file, or doubtful: an objection, the rule that raised it, and whether the file is refused for it. */
export interface Finding extends Objection {
  readonly rule: RuleName;
  readonly severity: Severity;
}
