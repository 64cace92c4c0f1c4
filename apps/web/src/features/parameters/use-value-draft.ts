import { useState } from 'react';
import { type Schema } from '../../api/schemas';
import { type Json } from '../../forms/json';
import { type Draft, type DraftFaults, draftOf, readDraft } from '../../ui/parameter-value/draft';
import { type Grid, gridOf, valueOf } from '../../ui/parameter-value/grid';
import { type ValueShape } from '../../ui/parameter-value/value-shape';
import { shapeOfParameter, valueOfEntry } from './shape-of-parameter';
import { readValue, writeValue } from './written-value';

/** What a new value is while it is written, and how it is read: undefined where something is wrong, which is then shown. */
interface Read {
  readonly read: () => { readonly value: Json } | undefined;
  readonly isWide: boolean;
}

interface GridDraft extends Read {
  readonly kind: 'grid';
  readonly shape: ValueShape;
  readonly before: Json | undefined;
  readonly beforeGrid: Grid;
  /** Undefined while something is wrong with it. */
  readonly after: Grid | undefined;
  readonly draft: Draft;
  readonly faults: DraftFaults;
  readonly known: readonly Grid[];
  readonly change: (draft: Draft) => void;
}

interface TextDraft extends Read {
  readonly kind: 'json';
  readonly text: string;
  readonly isWrong: boolean;
  readonly change: (text: string) => void;
}

export type ValueDraft = GridDraft | TextDraft;

const NOTHING: Grid = { fields: new Map(), tables: new Map() };
const NO_FAULTS: DraftFaults = new Map();

/** The value in force of a parameter, while it is changed: by its cells, as JSON where it has none. */
export function useValueDraft(parameter: Schema<'ParameterDto'>): ValueDraft {
  const entry = parameter.entries.find(({ inForce }) => inForce);
  const before = entry && valueOfEntry(entry);
  const [shape] = useState(() => shapeOfParameter(parameter));
  const beforeGrid = shape === undefined || before === undefined ? NOTHING : gridOf(before, shape);
  const [draft, setDraft] = useState<Draft | undefined>(() => shape && draftOf(beforeGrid, shape));
  const [text, setText] = useState(() => writeValue(before));
  const [isShown, show] = useState(false);
  if (shape === undefined || draft === undefined) return textDraft({ before, text, isShown }, { setText, show });
  const read = readDraft(draft, shape);
  const faults = 'faults' in read ? read.faults : NO_FAULTS;
  return {
    ...{ kind: 'grid', shape, before, beforeGrid, draft },
    after: 'grid' in read ? read.grid : undefined,
    faults: isShown ? faults : NO_FAULTS,
    known: parameter.entries.map((each) => gridOf(valueOfEntry(each), shape)),
    change: setDraft,
    isWide: shape.tables.length > 0,
    read: () => {
      show(true);
      return 'grid' in read ? { value: valueOf(read.grid, shape) } : undefined;
    },
  };
}

interface Typed {
  readonly before: Json | undefined;
  readonly text: string;
  readonly isShown: boolean;
}

interface Setters {
  readonly setText: (text: string) => void;
  readonly show: (isShown: boolean) => void;
}

function textDraft({ before, text, isShown }: Typed, { setText, show }: Setters): TextDraft {
  const value = readValue(text, before);
  return {
    ...{ kind: 'json', text, isWide: false, change: setText },
    isWrong: isShown && value === undefined,
    read: () => {
      show(true);
      return value === undefined ? undefined : { value };
    },
  };
}
