import { Empty, Flex, Skeleton } from 'antd';
import { type ReactNode } from 'react';
import { MoreButton } from '../../ui/more-button';
import { ProblemNote } from '../../ui/problem-note';
import styles from './messages.module.css';

interface MessageFrameProps {
  readonly pages: Parameters<typeof MoreButton>[0]['pages'] & { readonly isPending: boolean; readonly error: unknown };
  /** Why one could not be marked as read. */
  readonly problem: unknown;
  /** What is said where there is none. */
  readonly empty: string;
  readonly children: readonly ReactNode[];
}

/** A list of what came to the reader, with what is said while it loads, is empty or could not be read. */
export function MessageFrame({ pages, problem, empty, children }: MessageFrameProps) {
  if (pages.isPending) return <Skeleton active />;
  return (
    <Flex vertical gap="middle">
      <ProblemNote problem={pages.error ?? problem} />
      {children.length === 0 && pages.error === null && <Empty description={empty} />}
      <ul className={styles['list']}>{children}</ul>
      <MoreButton pages={pages} />
    </Flex>
  );
}
