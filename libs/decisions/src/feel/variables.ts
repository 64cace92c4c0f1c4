/** Values by name, plain JSON or the library's own. */
export type Variables = Readonly<Record<string, unknown>>;
