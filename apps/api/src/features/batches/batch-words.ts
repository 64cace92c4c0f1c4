import { type Definition } from '#cases';
import { isJsonObject } from '#engine';
import { type BatchCount } from '#store';
import { outcomeName, stageName } from '../cases/plain-words';
import { type BatchWordsDto } from './batches.dto';

/** Where cases stand, or how they ended, as the process calls it now. */
export function batchWords(
  definition: Definition | undefined,
  { stage, outcome, refusal }: Pick<BatchCount, 'stage' | 'outcome' | 'refusal'>,
): BatchWordsDto {
  if (definition === undefined) return {};
  const { graph } = definition;
  const names = {
    stageName: stageName(graph, stage),
    outcomeName: outcomeName(graph, outcome),
    refusalName: choiceTitle(definition, refusal),
  };
  return Object.fromEntries(Object.entries(names).filter(([, name]) => name !== undefined));
}

/** What people choose in a form of the process where it keeps this code. */
function choiceTitle({ forms }: Definition, code: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  const choices = [...forms.values()].flatMap(({ schema }) => choicesIn(schema));
  return choices.find((choice) => choice.const === code)?.title;
}

function choicesIn(schema: unknown): readonly { readonly const: string; readonly title: string }[] {
  if (Array.isArray(schema)) return schema.flatMap(choicesIn);
  if (!isJsonObject(schema)) return [];
  const { const: value, title } = schema;
  const own = typeof value === 'string' && typeof title === 'string' ? [{ const: value, title }] : [];
  return [...own, ...Object.values(schema).flatMap(choicesIn)];
}
