import { type Schema } from '../../api/schemas';
import { type Field } from '../../forms/field';

type Paper = Pick<Schema<'MatterDto'>['documents'][number], 'field' | 'explanation'>;

/** The fields with what the guide says of their papers, after what the form says itself. */
export const explainedFields = (fields: readonly Field[], papers: readonly Paper[]): readonly Field[] =>
  fields.map((field) => {
    const explanations = papers.filter((paper) => paper.field === field.name).map(({ explanation }) => explanation);
    const said = [field.hint, ...explanations].filter((each) => each !== undefined);
    return { ...field, hint: said.length === 0 ? undefined : said.join('') };
  });
