import { lazy, type ReactNode } from 'react';
import { type Permission, useMayDo } from '../../session/me';

/** Comes with a large drawing, which hardly anybody sees. */
const RefusedPage = lazy(async () => ({ default: (await import('./refused-page')).RefusedPage }));

interface PermittedPageProps {
  readonly needs: readonly Permission[] | undefined;
  readonly children: ReactNode;
}

/** Shows a page to whom one of the permissions is given; it spares others its refused requests. */
export function PermittedPage({ needs, children }: PermittedPageProps) {
  const mayDo = useMayDo();
  return mayDo(needs) ? children : <RefusedPage />;
}
