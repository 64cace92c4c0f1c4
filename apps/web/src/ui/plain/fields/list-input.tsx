import { type ReactNode } from 'react';
import { asList } from '../../../forms/json';
import { useTexts } from '../../../texts/language';
import { defineTexts } from '../../../texts/texts';
import plain from '../plain.module.css';
import { type FieldProps, idAt } from './field-props';
import { SaidOfField } from './said-of-field';

const listTexts = defineTexts(
  { add: '添加一项', remove: (no: number) => `删除第 ${String(no)} 项`, item: (title: string, no: number) => `${title} ${String(no)}` },
  { add: 'Add', remove: (no: number) => `Remove no. ${String(no)}`, item: (title: string, no: number) => `${title} ${String(no)}` },
);

interface ListInputProps extends FieldProps<'list'> {
  /** Draws one item of the list. */
  readonly draw: (item: FieldProps) => ReactNode;
}

/** Any number of the same. */
export function ListInput({ field, value, onChange, faults, place, draw }: ListInputProps) {
  const texts = useTexts(listTexts);
  const items = asList(value);
  return (
    <fieldset className={plain['marks']} aria-describedby={`${idAt(place)}-said`}>
      <legend>{field.title}</legend>
      {items.map((item, at) => (
        <div key={at} className={plain['field']}>
          {draw({
            field: { ...field.item, title: texts.item(field.item.title === '' ? field.title : field.item.title, at + 1) },
            value: item,
            onChange: (next) => {
              onChange(items.map((old, index) => (index === at ? (next ?? '') : old)));
            },
            faults,
            place: `${place}/${String(at)}`,
          })}
          <button
            type="button"
            className={plain['quiet']}
            onClick={() => {
              onChange(items.length === 1 ? undefined : items.filter((_old, index) => index !== at));
            }}
          >
            {texts.remove(at + 1)}
          </button>
        </div>
      ))}
      <button
        type="button"
        className={plain['quiet']}
        onClick={() => {
          onChange([...items, field.item.kind === 'group' ? {} : '']);
        }}
      >
        {texts.add}
      </button>
      <SaidOfField id={idAt(place)} hint={field.hint} fault={faults.get(place)} />
    </fieldset>
  );
}
