/** Why a file was refused: the rule, where it stands in the file (line from 1), and what to do about it. */
export interface Finding {
  readonly rule: string;
  readonly element?: string;
  readonly name?: string;
  readonly line: number;
  readonly reason: string;
  readonly hint: string;
}
