import { Link } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { Card } from '../../ui/plain/card';
import { TabTitle } from '../../ui/tab-title';
import { draftTexts } from './draft-texts';

interface HandedInProps {
  readonly process: string;
  readonly became: Schema<'CaseOfDraftDto'>;
}

/** Where somebody goes back to a form that was handed in: never an empty one, which could not be handed in again. */
export function HandedIn({ process, became: { caseId, number, receivedAt } }: HandedInProps) {
  const texts = useTexts(draftTexts);
  const dates = useDates();
  return (
    <Card title={texts.handedInTitle}>
      <TabTitle>{texts.handedInTitle}</TabTitle>
      <p role="status">{texts.handedIn(dates(receivedAt), number)}</p>
      <p>
        <Link to={`/receipts/${caseId}`}>{texts.receipt}</Link>
      </p>
      <p>
        <Link to={`/cases/${caseId}`}>{texts.toCase}</Link>
      </p>
      <Link to={`/apply/${process}`}>{texts.another}</Link>
    </Card>
  );
}
