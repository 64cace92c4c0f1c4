import { Card, Flex } from 'antd';
import { Link } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { marks } from '../../texts/marks';
import { DueTag } from '../../ui/due-tag';
import { PanelStanding } from '../../ui/panel-standing';
import styles from './case.module.css';
import { type WholeCase } from './case-queries';
import { caseTexts } from './case-texts';

/** What an open case waits for, with whom and until when. */
export function CaseWaits({ found, desk: { waitsFor, panels } }: { readonly found: WholeCase; readonly desk: Schema<'DeskDto'> }) {
  const texts = useTexts(caseTexts);
  return (
    <Card size="small" title={texts.waits.title}>
      {found.status === 'closed' && texts.waits.none}
      <ul className={styles['lines']}>
        {waitsFor.map((wait) => (
          <Wait key={wait.task ?? wait.name} wait={wait} />
        ))}
        {panels.map((panel) => (
          <li key={panel.name}>
            {texts.waits.panel(panel.name)} <PanelStanding of={panel} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Wait({ wait }: { readonly wait: Schema<'WaitDto'> }) {
  const { waits } = useTexts(caseTexts);
  const { comma } = useTexts(marks);
  const write = useDates();
  const { task, name, forApplicant, owner, offeredTo, heldUntil, dueAt, remaining } = wait;
  const offices = offeredTo.map(({ postName, organisation }) => `${organisation.name} ${postName}`).join(comma);
  const nobody = offices === '' ? waits.office : waits.offered(offices);
  const withWhom = forApplicant ? waits.applicant : owner === undefined ? nobody : waits.owner(owner.name);
  return (
    <li>
      <Flex gap="middle" align="center" wrap>
        <strong>{name}</strong>
        <span>{withWhom}</span>
        {heldUntil !== undefined && <span>{waits.held(write(heldUntil, 'day'))}</span>}
        {task !== undefined && <DueTag dueAt={dueAt} remaining={remaining} />}
        {task !== undefined && !forApplicant && (
          <Link className="no-print" to={`/tasks/${task}`}>
            {waits.openTask}
          </Link>
        )}
      </Flex>
    </li>
  );
}
