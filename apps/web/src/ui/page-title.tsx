import { type Ref } from 'react';
import styles from './titles.module.css';
import { TabTitle } from './tab-title';

interface PageTitleProps {
  readonly children: string;
  /** Where the focus goes as the page changes under the reader. */
  readonly ref?: Ref<HTMLHeadingElement>;
}

/** What a page of staff is about: its first heading, and the name of its tab. */
export function PageTitle({ children, ref }: PageTitleProps) {
  return (
    <>
      <TabTitle>{children}</TabTitle>
      <h1 ref={ref} tabIndex={-1} className={styles['page']}>
        {children}
      </h1>
    </>
  );
}
