import { type Schema } from '../../api/schemas';

/** Fields of the papers that the guide says one needs: an empty list is not enough there. */
export const askedPapers = ({ documents }: Pick<Schema<'MatterDto'>, 'documents'>): readonly string[] =>
  documents.flatMap(({ field, required }) => (required && field !== undefined ? [field] : []));
