import { type Faults } from '../../../forms/check-data';
import { type Field, type Kind } from '../../../forms/field';
import { type Json } from '../../../forms/json';

/** What the input of a kind of field is drawn with. */
export interface FieldProps<Name extends Kind['kind'] = Kind['kind']> {
  readonly field: Field & Extract<Kind, { kind: Name }>;
  readonly value: Json | undefined;
  readonly onChange: (value: Json | undefined) => void;
  readonly faults: Faults;
  /** JSON pointer of the field. */
  readonly place: string;
}

/** The element id of the field at a pointer. */
export const idAt = (place: string): string => `field${place.replaceAll('/', '-')}`;
