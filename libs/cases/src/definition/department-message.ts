import { type DayUnit, type Value } from '#bpmn';

/** What a department is to answer: as which BPMN message, by which form, who of its own staff may, and within how many days. */
export interface DepartmentAnswer {
  readonly message: string;
  readonly form: string;
  readonly post: string;
  readonly due?: { readonly days: Value; readonly unit: DayUnit };
}

/** A column of the file that a partner is given: the header, the field, and how many characters its system takes. */
export interface FileColumn {
  readonly header: string;
  readonly field: string;
  readonly length?: number;
}

/** A file of `department-messages/`: what is asked of or told to another organisation; values are FEEL over the case's variables. */
export interface DepartmentMessage {
  readonly to: Value;
  /** Kind of message, as the partner knows it: lower case words, digits, "-" and ".". */
  readonly type: string;
  readonly title: Value;
  readonly fields: Readonly<Record<string, Value>>;
  /** What its fields are called where people read it; a field without a label is called by the header of its column. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly answer?: DepartmentAnswer;
  readonly columns?: readonly FileColumn[];
}
