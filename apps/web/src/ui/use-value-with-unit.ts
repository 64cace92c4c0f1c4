import { showYuan } from '#formats';
import { useLocale, useTexts } from '../texts/language';
import { defineTexts } from '../texts/texts';
import { unitWord, unitWords } from './unit-words';
import { valueWithUnit } from './value-with-unit';

const valueTexts = defineTexts({ yes: '是', no: '否', between: '、' }, { yes: 'yes', no: 'no', between: ', ' });

/** `valueWithUnit` in the reader's language. */
export function useValueWithUnit(): (value: unknown, unit: string) => string {
  const texts = useTexts(valueTexts);
  const units = useTexts(unitWords);
  const percent = new Intl.NumberFormat(useLocale(), { style: 'percent', maximumFractionDigits: 2 });
  const words = {
    ...texts,
    unit: (unit: string) => unitWord(units, unit),
    money: showYuan,
    share: (share: number) => percent.format(share),
  };
  return (value, unit) => valueWithUnit(value, unit, words);
}
