import { Link } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { Card } from '../../ui/plain/card';
import plain from '../../ui/plain/plain.module.css';
import { useCaseCommands } from './case-queries';
import { caseTexts } from './case-texts';
import { RatingForm } from './rating-form';

/** How somebody found the service (好差评): asked once, within its days; afterwards what was said. */
export function Rating({
  caseId,
  rating: { possible, until, given },
}: {
  readonly caseId: string;
  readonly rating: Schema<'RatingStateDto'>;
}) {
  const texts = useTexts(caseTexts);
  const write = useDates();
  const { rate } = useCaseCommands(caseId);
  if (given === undefined && !possible) return null;
  return (
    <Card title={texts.rate}>
      <div role="status">{rate.isSuccess && <Thanks followUp={rate.data.followUp} />}</div>
      {given !== undefined && <p>{texts.ratedBefore(texts.levels[given])}</p>}
      {possible && until !== undefined && <p className={plain['small']}>{texts.rateUntil(write(until, 'day'))}</p>}
      {possible && <RatingForm onRate={rate.mutate} sending={rate.isPending} problem={rate.error} />}
    </Card>
  );
}

function Thanks({ followUp }: Schema<'RatedDto'>) {
  const texts = useTexts(caseTexts);
  if (followUp === undefined) return <p>{texts.rated}</p>;
  return (
    <p>
      {`${texts.rated}${texts.followUp} `}
      <Link to={`/cases/${followUp}`}>{texts.followUpLink}</Link>
    </p>
  );
}
