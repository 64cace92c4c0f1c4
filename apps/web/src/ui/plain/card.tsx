import { type ReactNode } from 'react';
import styles from './plain.module.css';

/** A part of a page of applicants under its heading. */
export function Card({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles['card']}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
