import { type XmlElement } from '../xml/read-xml';

/** Values by name, as an expression sees them. */
export type Scope = Readonly<Record<string, unknown>>;

/** How texts are evaluated and values take a type: the mode of evaluation. */
export interface Feel {
  /** The value of an expression. */
  readonly evaluate: (text: string, scope: Scope) => unknown;
  /** Whether the unary tests of a cell accept the input. */
  readonly accepts: (tests: string, input: unknown, scope: Scope) => boolean;
  readonly equal: (a: unknown, b: unknown) => boolean;
  /** The value under the type of that name in this file; null where it does not fit. */
  readonly conform: (value: unknown, typeRef: string | undefined) => unknown;
  /** A function of FEEL. */
  readonly createFunction: (names: readonly string[], run: (values: readonly unknown[]) => unknown) => unknown;
  /** Calls a function of FEEL with arguments by name. */
  readonly invoke: (target: unknown, values: Scope) => unknown;
}

/** A boxed expression ready to run. */
export type Boxed = (scope: Scope) => unknown;

/** What the reader of a boxed expression needs: the mode, and the reader of what is inside. */
export interface Reading {
  readonly feel: Feel;
  readonly read: (element: XmlElement | undefined) => Boxed;
}

/** Reads one kind of boxed expression. */
export type BoxedReader = (element: XmlElement, reading: Reading) => Boxed;
