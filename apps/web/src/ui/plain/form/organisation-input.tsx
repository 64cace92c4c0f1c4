import { useQuery } from '@tanstack/react-query';
import { organisationChoices } from '../../../api/organisation-choices';
import { useTexts } from '../../../texts/language';
import { defineTexts } from '../../../texts/texts';
import { Loading } from '../loading';
import plain from '../plain.module.css';
import { ProblemText } from '../problem-text';
import { Choose, type InputProps } from './plain-inputs';

const organisationTexts = defineTexts(
  { unread: '名单没有读到，暂时不能选择。', again: '再读一次' },
  { unread: 'The list could not be read, so that nothing can be chosen yet.', again: 'Read it again' },
);

/** An organisation, chosen by its name. While the list is not there, what was chosen before stays. */
export function OrganisationInput({ place, field, value, onChange, fault }: InputProps<'organisation'>) {
  const { data, isPending, error, refetch, isFetching } = useQuery(organisationChoices(field.of));
  const chosen = typeof value === 'string' ? value : undefined;
  const before = field.by === 'name' && chosen !== undefined ? [{ value: chosen, title: chosen }] : [];
  const choices = data?.organisations.map((each) => ({ value: each[field.by], title: each.name })) ?? before;
  return (
    <>
      <Choose place={place} choices={choices} value={chosen} onChange={onChange} fault={fault} />
      {isPending && <Loading />}
      {data === undefined && error !== null && <Unread problem={error} isReading={isFetching} onAgain={() => void refetch()} />}
    </>
  );
}

interface UnreadProps {
  readonly problem: unknown;
  readonly isReading: boolean;
  readonly onAgain: () => void;
}

function Unread({ problem, isReading, onAgain }: UnreadProps) {
  const texts = useTexts(organisationTexts);
  return (
    <>
      <p>{texts.unread}</p>
      <ProblemText problem={problem} />
      <button type="button" className={plain['quiet']} disabled={isReading} onClick={onAgain}>
        {texts.again}
      </button>
    </>
  );
}
