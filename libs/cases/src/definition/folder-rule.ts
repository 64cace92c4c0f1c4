import { type Severity } from '#bpmn';
import { type DeployFinding } from './definition';

/**
 * What deploy finds in a folder as a whole, beside what the diagram, forms and decisions are judged for, and how grave it is; `docs/rules.md`
 * explains each.
 */
export const FOLDER_RULES = {
  'clock-parameter': 'error',
  'duplicate-decision': 'error',
  'endless-call': 'error',
  'feel-syntax': 'error',
  'gateway-not-total': 'warning',
  'loop-without-wait': 'error',
  'matter-document': 'error',
  'matter-missing': 'warning',
  'notice-validity': 'error',
  'parameter-shape': 'error',
  'parameter-title': 'warning',
  'process-id': 'error',
  'publicity-discloses': 'error',
  'publicity-term': 'error',
  'reserved-topic': 'error',
  'too-few-holders': 'warning',
  'translation-idle': 'warning',
  'translation-missing': 'warning',
  'unawaited-answer': 'error',
  'unknown-decision': 'error',
  'unknown-document': 'error',
  'unknown-department-message': 'error',
  'unknown-file': 'error',
  'unknown-form': 'error',
  'unknown-notice': 'error',
  'unknown-parameter': 'error',
  'unknown-post': 'error',
  'unknown-process': 'error',
  'unknown-record-kind': 'error',
  'unknown-publicity': 'error',
  'unknown-variable': 'error',
  'unreadable-file': 'error',
  'unset-variable': 'warning',
  'unused-file': 'error',
  'valid-from': 'error',
} as const satisfies Readonly<Record<string, Severity>>;

/** A finding of one of these rules. */
export type FolderFinding = Omit<DeployFinding, 'severity'> & { readonly rule: keyof typeof FOLDER_RULES };

/** The finding with the severity of its rule. */
export const graded = (finding: FolderFinding): DeployFinding => ({ ...finding, severity: FOLDER_RULES[finding.rule] });
