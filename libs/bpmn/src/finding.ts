import { type Objection, type Severity } from './rules/objection';
import { type RuleName } from './rules/rules';

/** Why a file was refused or warned of: an objection and the rule that raised it. */
export interface Finding extends Objection {
  readonly rule: RuleName;
  readonly severity: Severity;
}
