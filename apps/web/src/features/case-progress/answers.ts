import { type JsonObject } from '../../forms/json';

/** What was given for one item: a file or words. */
export interface Answer {
  readonly document?: { readonly id: string };
  readonly text?: string;
}

/** Answers by the number of their item, from 1. */
export type Answers = Readonly<Record<number, Answer>>;

const isGiven = (answer: Answer | undefined): boolean => answer?.document !== undefined || (answer?.text ?? '').trim() !== '';

/** How many items have no answer yet. */
export const countMissing = (items: readonly unknown[], answers: Answers): number =>
  items.filter((_item, at) => !isGiven(answers[at + 1])).length;

/** The answers as the API takes them. */
export const answersOf = (items: readonly unknown[], answers: Answers): JsonObject => ({
  answers: items.flatMap((_item, at): readonly JsonObject[] => {
    const { document, text } = answers[at + 1] ?? {};
    if (document !== undefined) return [{ item: at + 1, document: document.id }];
    return text === undefined ? [] : [{ item: at + 1, text: text.trim() }];
  }),
});
