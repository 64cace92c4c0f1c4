import { Empty, Flex, Spin, Typography } from 'antd';
import { type ReactNode } from 'react';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { SectionTitle } from '../../ui/section-title';
import { type FigureQuery, sheetPath } from './figures-queries';
import { figuresTexts } from './figures-texts';
import styles from './figures.module.css';

interface FigureProps {
  readonly sheet: Parameters<typeof sheetPath>[0];
  readonly query: FigureQuery;
  readonly reading: { readonly isPending: boolean; readonly error: unknown };
  readonly isEmpty: boolean;
  readonly children: ReactNode;
}

/** One figure under its heading: what it measures in a line, its files, and its chart and table. */
export function Figure({ sheet, query, reading, isEmpty, children }: FigureProps) {
  const texts = useTexts(figuresTexts);
  const { title, measure } = texts[sheet];
  return (
    <section className={styles['figure']} aria-label={title}>
      <Flex justify="space-between" align="baseline" wrap gap="small">
        <SectionTitle>{title}</SectionTitle>
        <Flex gap="middle" className={styles['tools'] ?? ''}>
          {(['xlsx', 'csv'] as const).map((format) => (
            <a key={format} href={sheetPath(sheet, format, query)} aria-label={`${title} ${texts.export[format]}`}>
              {texts.export[format]}
            </a>
          ))}
        </Flex>
      </Flex>
      <Typography.Paragraph type="secondary">{measure}</Typography.Paragraph>
      <ProblemNote problem={reading.error} />
      {reading.isPending && <Spin />}
      {!reading.isPending && isEmpty ? <Empty description={texts.empty} /> : !reading.isPending && children}
    </section>
  );
}
