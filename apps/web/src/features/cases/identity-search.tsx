import { useMutation } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { IdentityInput } from '../../ui/identity-input';
import { ProblemNote } from '../../ui/problem-note';
import { type CaseRow } from './cases-queries';

/** Finds a person's cases; the number goes in the body and stays out of the address. */
export function IdentitySearch({ onFound }: { readonly onFound: (cases: readonly CaseRow[]) => void }) {
  const search = useMutation({
    mutationFn: (identityNumber: string) => answerOf(api.POST('/api/case-search', { body: { identityNumber } })),
    onSuccess: ({ cases }) => {
      onFound(cases);
    },
  });
  return (
    <div>
      <IdentityInput asking={search.isPending} onAsk={search.mutate} />
      <ProblemNote problem={search.error} />
    </div>
  );
}
