import { defineTexts } from './texts';

/** Marks between a title and its value, between values, and between names that are listed. */
export const marks = defineTexts({ colon: '：', semicolon: '；', comma: '、' }, { colon: ': ', semicolon: '; ', comma: ', ' });
