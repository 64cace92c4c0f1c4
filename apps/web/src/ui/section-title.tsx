import { type ReactNode } from 'react';
import styles from './titles.module.css';

/** The heading of a part of a page of staff. */
export function SectionTitle({ children }: { readonly children: ReactNode }) {
  return <h2 className={styles['section']}>{children}</h2>;
}
