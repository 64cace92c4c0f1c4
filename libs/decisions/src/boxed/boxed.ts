import { type Mode } from '../feel/mode';
import { type Scope } from '../feel/scope';
import { type TextKind } from '../interpreter/source';
import { type Meter } from '../interpreter/meter';
import { type XmlElement } from '../xml/read-xml';
import { type TableSeen } from './table-seen';

/** A boxed expression ready to run. */
export type Boxed = (scope: Scope) => unknown;

/** How texts are evaluated and values take a type, in one mode. */
export interface Feel {
  readonly mode: Mode;
  readonly meter: Meter;
  /** Why a text cannot be accepted, where names like these may stand in it. */
  readonly faultOf: (text: string, kind: TextKind, names: Scope) => string | undefined;
  /** Runs a whole evaluation: its work is measured, and what the machine refuses is a fault. */
  readonly run: <Value>(evaluation: () => Value) => Value | null;
  /** An expression, parsed once. */
  readonly prepare: (text: string) => Boxed;
  /** The unary tests of a cell, parsed once: whether they accept the input that the scope has as `?`. */
  readonly prepareTests: (tests: string) => (scope: Scope) => boolean;
  readonly equal: (a: unknown, b: unknown) => boolean;
  /** The value under the type of that name in this file; a fault where it does not fit. */
  readonly conform: (value: unknown, typeRef: string | undefined) => unknown;
  /** A function of FEEL. */
  readonly createFunction: (names: readonly string[], run: (values: readonly unknown[]) => unknown) => unknown;
  /** Calls a function of FEEL with arguments by name. */
  readonly invoke: (target: unknown, values: Scope) => unknown;
}

/** What the reader of a boxed expression needs: the mode, who notes what tables saw, and the reader of what is inside. */
export interface Reading {
  readonly feel: Feel;
  readonly note: (seen: TableSeen) => void;
  readonly read: (element: XmlElement | undefined) => Boxed;
}

/** Reads one kind of boxed expression. */
export type BoxedReader = (element: XmlElement, reading: Reading) => Boxed;
