import { type Schema } from '../../api/schemas';
import { type OfferedVerb, type VerbValues } from './verbs';

/** What the fields of a dialog are drawn with. */
export interface VerbFieldProps {
  readonly task: Schema<'TaskDto'>;
  readonly verb: OfferedVerb;
  readonly values: VerbValues;
  readonly onChange: (values: VerbValues) => void;
}
