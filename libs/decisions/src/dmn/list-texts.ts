import { type TextKind } from '../interpreter/source';
import { expressionText, type XmlElement } from '../xml/read-xml';
import { isAny } from '../boxed/table-columns';
import { type Placed, walkElements } from './walk-elements';

/** A text of FEEL in a file. */
export interface PlacedText extends Placed {
  readonly text: string;
  readonly kind: TextKind;
  /** What it is, for sentences. */
  readonly what: string;
}

interface Kind {
  readonly kind: TextKind;
  readonly what: string;
  /** Counted among its like: `input cell 2`. */
  readonly counted?: true;
}

const kinds: Readonly<Record<string, Kind>> = {
  literalExpression: { kind: 'expression', what: 'the expression' },
  inputExpression: { kind: 'expression', what: 'the input' },
  inputValues: { kind: 'tests', what: 'the input values' },
  outputValues: { kind: 'tests', what: 'the output values' },
  defaultOutputEntry: { kind: 'expression', what: 'the default output' },
  inputEntry: { kind: 'tests', what: 'input cell', counted: true },
  outputEntry: { kind: 'expression', what: 'output cell', counted: true },
  allowedValues: { kind: 'tests', what: 'the allowed values' },
  typeConstraint: { kind: 'tests', what: 'the type constraint' },
};

function placeAmongLike({ element, above: [parent] }: Placed): number {
  return (parent?.children.filter(({ name }) => name === element.name).indexOf(element) ?? 0) + 1;
}

function readText(placed: Placed): readonly PlacedText[] {
  const found = Object.hasOwn(kinds, placed.element.name) ? kinds[placed.element.name] : undefined;
  const text = expressionText(placed.element) ?? '';
  if (found === undefined || (found.kind === 'tests' && isAny(text))) return [];
  const what = found.counted === true ? `${found.what} ${String(placeAmongLike(placed))}` : found.what;
  return [{ ...placed, text, kind: found.kind, what }];
}

/** Every text of FEEL below an element, cells that accept anything left out. */
export function listTexts(element: XmlElement): readonly PlacedText[] {
  return walkElements(element).flatMap(readText);
}
