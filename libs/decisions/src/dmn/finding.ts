/** Why a DMN file is refused; `element` is the id or name of the element, the line counts from 1. */
export interface DecisionFinding {
  readonly rule:
    | 'well-formed'
    | 'supported-element'
    | 'known-type'
    | 'valid-expression'
    | 'complete-table'
    | 'known-requirement'
    | 'no-cycle'
    | 'stated-rounding'
    | 'unique-id';
  readonly element: string;
  readonly line: number;
  readonly reason: string;
  readonly hint: string;
}
