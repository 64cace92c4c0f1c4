/** Values by name, as an expression sees them: plain JSON or FEEL's own. */
export type Scope = Readonly<Record<string, unknown>>;
