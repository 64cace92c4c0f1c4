import { type Text } from '../text/text';

/** What a rule says of a place in the file (line from 1), and what to do about it. */
export interface Objection {
  readonly element?: string;
  readonly name?: string;
  readonly line: number;
  readonly reason: Text;
  readonly hint: Text;
}
