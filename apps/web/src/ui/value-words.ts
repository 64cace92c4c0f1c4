import { type Words } from '../forms/show-value';
import { useDates } from '../texts/dates';
import { useTexts } from '../texts/language';
import { marks } from '../texts/marks';
import { defineTexts } from '../texts/texts';

const valueTexts = defineTexts(
  { yes: '是', no: '否', uploaded: '已上传', nothing: '无' },
  { yes: 'Yes', no: 'No', uploaded: 'uploaded', nothing: 'none' },
);

/** How values of forms and decisions are said in the reader's language. */
export function useValueWords(): Words {
  const texts = useTexts(valueTexts);
  const date = useDates();
  return { ...texts, ...useTexts(marks), date };
}
