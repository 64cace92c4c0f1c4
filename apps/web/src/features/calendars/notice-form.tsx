import { Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../texts/language';
import { useToday } from '../../ui/use-today';
import { type CalendarDraft } from './calendar-queries';
import { calendarTexts } from './calendar-texts';
import { readDays, readHolidays } from './notice-lines';

/** What somebody has typed so far. */
interface Typed {
  readonly region: string;
  readonly kind: CalendarDraft['kind'];
  readonly year: number;
  readonly source: string;
  readonly publishedAt: string;
  readonly holidays: string;
  readonly worked: string;
}

interface NoticeFormProps {
  readonly region: string;
  /** Told whenever the notice is whole, or no longer whole. */
  readonly onReady: (draft: CalendarDraft | undefined) => void;
}

/** The days of a notice, typed as they stand in it. */
export function NoticeForm({ region, onReady }: NoticeFormProps) {
  const texts = useTexts(calendarTexts);
  const today = useToday();
  const [typed, setTyped] = useState(() => emptyNotice(region, today));
  const put = (change: Partial<Typed>): void => {
    const next = { ...typed, ...change };
    setTyped(next);
    onReady(draftOf(next));
  };
  return (
    <Form layout="vertical" style={{ maxWidth: 640 }}>
      <Form.Item label={texts.form.kind} htmlFor="notice-kind" extra={texts.form.kindHint[typed.kind]}>
        <Select<Typed['kind']>
          id="notice-kind"
          value={typed.kind}
          onChange={(kind) => put({ kind })}
          options={(['override', 'published'] as const).map((value) => ({ value, label: texts.kinds[value] }))}
        />
      </Form.Item>
      <Form.Item label={texts.form.scope} htmlFor="notice-scope">
        <Select<string>
          id="notice-scope"
          value={typed.region}
          onChange={(scope) => put({ region: scope })}
          options={[
            { value: region, label: texts.here },
            { value: '*', label: texts.everywhere },
          ]}
        />
      </Form.Item>
      <Form.Item label={texts.year} htmlFor="notice-year" required>
        <InputNumber id="notice-year" min={2000} max={2199} value={typed.year} onChange={(year) => put({ year: year ?? typed.year })} />
      </Form.Item>
      <Form.Item label={texts.form.source} htmlFor="notice-source" required>
        <Input id="notice-source" maxLength={300} value={typed.source} onChange={({ target }) => put({ source: target.value })} />
      </Form.Item>
      <Form.Item label={texts.form.publishedAt} htmlFor="notice-day" required>
        <Input id="notice-day" type="date" value={typed.publishedAt} onChange={({ target }) => put({ publishedAt: target.value })} />
      </Form.Item>
      <DayLines typed={typed} onChange={put} />
    </Form>
  );
}

function DayLines({ typed, onChange }: { readonly typed: Typed; readonly onChange: (change: Partial<Typed>) => void }) {
  const { form } = useTexts(calendarTexts);
  const fields = [
    { name: 'holidays', label: form.holidays, hint: form.holidaysHint, read: readHolidays(typed.holidays) },
    { name: 'worked', label: form.worked, hint: form.workedHint, read: readDays(typed.worked) },
  ] as const;
  return fields.map(({ name, label, hint, read }) => (
    <Form.Item
      key={name}
      label={label}
      htmlFor={`notice-${name}`}
      extra={hint}
      {...(!read.ok && { validateStatus: 'error', help: form.badLine(read.line) })}
    >
      <Input.TextArea id={`notice-${name}`} rows={3} value={typed[name]} onChange={({ target }) => onChange({ [name]: target.value })} />
    </Form.Item>
  ));
}

const emptyNotice = (region: string, today: string): Typed => ({
  ...{ region, kind: 'override', year: Number(today.slice(0, 4)) },
  ...{ source: '', publishedAt: '', holidays: '', worked: '' },
});

/** The notice, once it is whole; whether its days agree with each other the API judges. */
function draftOf({ holidays, worked, ...head }: Typed): CalendarDraft | undefined {
  const [off, made] = [readHolidays(holidays), readDays(worked)];
  if (!off.ok || !made.ok || head.source.trim() === '' || head.publishedAt === '') return undefined;
  if (off.items.length + made.items.length === 0) return undefined;
  return { ...head, holidays: [...off.items], swappedWorkdays: [...made.items] };
}
