import { type Objection } from './rules/objection';
import { type RuleName } from './rules/rules';

/** Why a file was refused: an objection and the rule that raised it. */
export interface Finding extends Objection {
  readonly rule: RuleName;
}
