import { type DeployFinding } from './definition';

/** What deploy refuses of a folder as a whole, beside what the diagram, forms and decisions are refused for; `docs/rules.md` explains each. */
export const FOLDER_RULES = [
  'duplicate-decision',
  'feel-syntax',
  'process-id',
  'reserved-topic',
  'unknown-decision',
  'unknown-file',
  'unknown-form',
  'unknown-notice',
  'unknown-parameter',
  'unknown-post',
  'unreadable-file',
  'unused-file',
  'valid-from',
] as const;

/** A finding of one of these rules. */
export type FolderFinding = DeployFinding & { readonly rule: (typeof FOLDER_RULES)[number] };
