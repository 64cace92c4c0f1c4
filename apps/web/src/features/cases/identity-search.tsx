import { useMutation } from '@tanstack/react-query';
import { App, Input } from 'antd';
import { answerOf, api } from '../../api/client';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { type CaseRow } from './cases-queries';
import { casesTexts } from './cases-texts';

const IDENTITY_NUMBER = /^\d{17}[\dXx]$/;

interface IdentitySearchProps {
  readonly onFound: (cases: readonly CaseRow[]) => void;
}

/** Finds a person's cases; the number goes in the body and stays out of the address. */
export function IdentitySearch({ onFound }: IdentitySearchProps) {
  const texts = useTexts(casesTexts);
  const { message } = App.useApp();
  const search = useMutation({
    mutationFn: (identityNumber: string) => answerOf(api.POST('/api/case-search', { body: { identityNumber } })),
    onSuccess: ({ cases }) => {
      onFound(cases);
    },
  });
  const ask = (typed: string): void => {
    const number = typed.trim();
    if (IDENTITY_NUMBER.test(number)) search.mutate(number.toUpperCase());
    else void message.warning(texts.identityWrong);
  };
  return (
    <div>
      <Input.Search
        aria-label={texts.byIdentity}
        placeholder={texts.identityHint}
        autoComplete="off"
        maxLength={18}
        enterButton={texts.byIdentity}
        loading={search.isPending}
        onSearch={ask}
        style={{ width: 360 }}
      />
      <ProblemNote problem={search.error} />
    </div>
  );
}
