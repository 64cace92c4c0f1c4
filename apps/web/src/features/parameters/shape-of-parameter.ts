import { type Schema } from '../../api/schemas';
import { type Json } from '../../forms/json';
import { shapeOf, type ValueShape } from '../../ui/parameter-value/value-shape';

type Parameter = Schema<'ParameterDto'>;

/** The value of an entry; the API says that it is any JSON. */
export const valueOfEntry = ({ value }: Schema<'ParameterEntryDto'>): Json => value as Json;

/** How all values of a parameter are built; undefined where no table fits them. */
export const shapeOfParameter = ({ entries, unit }: Parameter): ValueShape | undefined => shapeOf(entries.map(valueOfEntry), unit);
