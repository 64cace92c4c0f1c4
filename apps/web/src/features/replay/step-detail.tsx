import { Card, Descriptions, Flex } from 'antd';
import { type Schema } from '../../api/schemas';
import { fieldsOf } from '../../forms/field';
import { showData } from '../../forms/show-value';
import { useDates } from '../../texts/dates';
import { useLanguage, useTexts } from '../../texts/language';
import { SectionTitle } from '../../ui/section-title';
import { useValueWords } from '../../ui/value-words';
import { DecisionTable } from '../../ui/decision-table/decision-table';
import { timelineWords } from '../../ui/progress/timeline-words';
import { replayTexts } from './replay-texts';

type Step = Schema<'ReplayedStepDto'>;

interface StepDetailProps {
  readonly step: Step;
  readonly folder: Schema<'FolderDto'>;
}

/** One step: when, who by role, what was handed in, and what rules decided. */
export function StepDetail({ step, folder }: StepDetailProps) {
  const texts = useTexts(replayTexts);
  const write = useDates();
  const { language } = useLanguage();
  const who = [texts.roles[step.role], ...(step.role === 'staff' ? step.posts : [])].join(' · ');
  return (
    <Card title={timelineWords(step.kind, step.name ?? '', language)} aria-live="polite">
      <Flex vertical gap="middle">
        <Descriptions
          size="small"
          column={{ xs: 1, md: 2 }}
          items={[
            { key: 'at', label: texts.at, children: write(step.at) },
            { key: 'by', label: texts.by, children: who },
          ]}
        />
        <HandedIn step={step} />
        <Decisions step={step} folder={folder} />
        <Conditions step={step} folder={folder} />
      </Flex>
    </Card>
  );
}

function HandedIn({ step: { data, form } }: { readonly step: Step }) {
  const { data: title } = useTexts(replayTexts);
  const words = useValueWords();
  if (data === undefined || form === undefined) return null;
  const lines = showData(fieldsOf(form.schema), data, words);
  return (
    <Descriptions
      title={title}
      size="small"
      bordered
      column={1}
      styles={{ label: { width: '30%' } }}
      items={lines.map(({ name, title: label, text }) => ({ key: name, label, children: text }))}
    />
  );
}

function Decisions({ step: { decisions }, folder }: StepDetailProps) {
  const texts = useTexts(replayTexts);
  if (decisions.length === 0) return null;
  return (
    <section>
      <SectionTitle>{texts.decisions}</SectionTitle>
      {decisions.map(({ decision, name, inputs, rows, results }, index) => {
        const table = folder.decisions.find(({ id }) => id === decision);
        const values = (shown: typeof inputs) => shown.map(({ label, value }) => ({ key: label, label, children: value ?? texts.hidden }));
        return (
          <div key={`${String(index)} ${decision}`}>
            <Descriptions
              title={`${name} · ${texts.rows(rows)}`}
              size="small"
              bordered
              column={1}
              styles={{ label: { width: '45%' } }}
              items={[
                ...values(inputs),
                ...values(results).map((item) => ({ ...item, key: `result ${item.key}`, label: texts.result(item.label) })),
              ]}
            />
            {table !== undefined && <DecisionTable decision={table} matched={rows} />}
          </div>
        );
      })}
    </section>
  );
}

function Conditions({ step: { conditions }, folder }: StepDetailProps) {
  const texts = useTexts(replayTexts);
  const { elements } = folder;
  if (conditions.length === 0 || elements.length === 0) return null;
  return (
    <Descriptions
      title={texts.conditions}
      size="small"
      bordered
      column={1}
      items={conditions.map(({ flow, text, result }) => ({
        key: flow,
        label: <code>{text}</code>,
        children: result ? texts.true : texts.false,
      }))}
    />
  );
}
