import { type WholeCase } from './case-queries';

/** What a dialog that does one of the actions on a case is given. */
export interface ActionDialogProps {
  readonly found: WholeCase;
  readonly onClose: () => void;
}
