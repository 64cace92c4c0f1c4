/** Why a form file is refused; `path` is a JSON pointer into the file. */
export interface FormFinding {
  readonly rule:
    | 'not-a-schema'
    | 'root-object'
    | 'closed-object'
    | 'typed-value'
    | 'safe-pattern'
    | 'known-sensitive'
    | 'no-recursion'
    | 'form-steps'
    | 'money-integer'
    | 'confirm-choice'
    | 'valid-schema';
  readonly path: string;
  readonly reason: string;
  readonly hint: string;
}
