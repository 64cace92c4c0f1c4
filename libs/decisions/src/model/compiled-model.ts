import { type Boxed, type Feel } from '../boxed/boxed';
import { readBoxed } from '../boxed/read-boxed';
import { type TableSeen } from '../boxed/table-seen';
import { type Mode } from '../feel/mode';
import { createFeel } from '../interpreter/create-feel';
import { type XmlElement } from '../xml/read-xml';
import { type Definitions, type Model } from './definitions';
import { conformTo } from './item-type';

/** A model whose texts are parsed once, for one mode. */
export interface CompiledModel {
  readonly model: Model;
  readonly mode: Mode;
  /** FEEL over the types of one file. */
  readonly feelOf: (definitions: Definitions) => Feel;
  /** A boxed expression of a file, ready to run. */
  readonly boxedOf: (element: XmlElement, definitions: Definitions) => Boxed;
  /** What the tables of the evaluation that is going on saw; whoever evaluates a decision takes them. */
  readonly seen: TableSeen[];
}

/** Compiles on first use and keeps what it made as long as the model. */
export function compileModel(model: Model, mode: Mode): CompiledModel {
  const feels = new Map<Definitions, Feel>();
  const boxed = new Map<XmlElement, Boxed>();
  const seen: TableSeen[] = [];
  const feelOf = (definitions: Definitions): Feel => {
    const known = feels.get(definitions);
    if (known !== undefined) return known;
    const made: Feel = createFeel(mode, (value, typeRef) => conformTo(value, typeRef, { model, definitions, mode, feel: () => made }));
    feels.set(definitions, made);
    return made;
  };
  const boxedOf = (element: XmlElement, definitions: Definitions): Boxed => {
    const known = boxed.get(element);
    if (known !== undefined) return known;
    const made = readBoxed(element, { feel: feelOf(definitions), note: (table) => seen.push(table) });
    boxed.set(element, made);
    return made;
  };
  return { model, mode, feelOf, boxedOf, seen };
}
