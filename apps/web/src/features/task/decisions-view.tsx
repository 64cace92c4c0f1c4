import { useQuery } from '@tanstack/react-query';
import { Card, Descriptions, Empty, Flex, Skeleton, Typography } from 'antd';
import { type ReactNode } from 'react';
import { type Schema } from '../../api/schemas';
import { type Words } from '../../forms/show-value';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { marks } from '../../texts/marks';
import { SectionTitle } from '../../ui/section-title';
import { ProblemNote } from '../../ui/problem-note';
import { useValueWithUnit } from '../../ui/use-value-with-unit';
import { useValueWords } from '../../ui/value-words';
import { showDecisionValue } from './show-decision-value';
import styles from './task.module.css';
import { decisionsQuery } from './task-queries';
import { taskTexts } from './task-texts';

/** What the rules decided in the case, the latest first, and why. */
export function DecisionsView({ caseId }: { readonly caseId: string }) {
  const { decisions: texts } = useTexts(taskTexts);
  const write = useDates();
  const { data, error } = useQuery(decisionsQuery(caseId));
  if (data === undefined) return error === null ? <Skeleton active /> : <ProblemNote problem={error} />;
  if (data.decisions.length === 0) return <Empty description={texts.none} />;
  return (
    <Flex vertical gap="middle">
      {data.decisions.toReversed().map(({ seq, at, step, ruleSet, made }, index) => (
        <Card key={`${String(seq)}-${String(index)}`} size="small" title={`${step} · ${write(at)}`}>
          {made === undefined ? <Typography.Text type="secondary">{texts.hidden}</Typography.Text> : <Made made={made} />}
          <div className={styles['small']}>{texts.ruleSet(ruleSet)}</div>
        </Card>
      ))}
    </Flex>
  );
}

function Made({ made }: { readonly made: Schema<'MadeDecisionDto'> }) {
  const { decisions: texts } = useTexts(taskTexts);
  const { comma } = useTexts(marks);
  const words = useValueWords();
  return (
    <>
      <SectionTitle>{made.name}</SectionTitle>
      <Part title={texts.results}>
        <Values values={made.results} />
      </Part>
      <Part title={texts.inputs}>
        <Values values={made.inputs} />
      </Part>
      {made.rows.length > 0 && (
        <Part title={texts.rows}>
          <ul className={styles['rows']}>
            {made.rows.map(({ number, tests, note }) => (
              <li key={number}>
                {[texts.row(number), tests.map(({ label, test }) => `${label} ${sayTest(test, words)}`).join(comma), note]
                  .filter((text) => text)
                  .join(' · ')}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {made.parameters.length > 0 && (
        <Part title={texts.parameters}>
          <Parameters parameters={made.parameters} />
        </Part>
      )}
      {made.required.map((other, index) => (
        <Card key={index} size="small" title={texts.required} style={{ marginBottom: 8 }}>
          <Made made={other} />
        </Card>
      ))}
    </>
  );
}

/** The test of a cell as it stands; a bare yes or no in words. */
function sayTest(test: string, { yes, no }: Words): string {
  if (test === 'true') return yes;
  return test === 'false' ? no : test;
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section style={{ marginBottom: 12 }}>
      <Typography.Text strong>{title}</Typography.Text>
      {children}
    </section>
  );
}

function Values({ values }: { readonly values: readonly Schema<'DecisionValueDto'>[] }) {
  const words = useValueWords();
  return (
    <Descriptions
      size="small"
      column={1}
      bordered
      styles={{ label: { width: '45%' } }}
      items={values.map(({ label, value, unit }, index) => ({ key: index, label, children: showDecisionValue(value, unit, words) }))}
    />
  );
}

function Parameters({ parameters }: { readonly parameters: readonly Schema<'DecisionParameterDto'>[] }) {
  const { decisions: texts } = useTexts(taskTexts);
  const { colon } = useTexts(marks);
  const withUnit = useValueWithUnit();
  return (
    <ul className={styles['rows']}>
      {parameters.map(({ name, title, value, unit, source, effectiveFrom }) => (
        <li key={name}>
          {`${title}${colon}${withUnit(value, unit ?? '')}`}
          {source !== undefined && <div className={styles['small']}>{texts.source(source, effectiveFrom ?? '')}</div>}
        </li>
      ))}
    </ul>
  );
}
