import { useQuery } from '@tanstack/react-query';
import { Drawer, Flex, Spin, Typography } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { SectionTitle } from '../../ui/section-title';
import { type BoardRow, objectionsQuery, placesQuery } from './board-queries';
import { boardTexts } from './board-texts';
import styles from './board.module.css';
import { ObjectionItem } from './objection-item';
import { PlaceItem } from './place-item';

interface PublicityDetailProps {
  readonly row: BoardRow;
  readonly onClose: () => void;
}

/** One publicity: where it hangs with the evidence, who objected, its proof and its public page. */
export function PublicityDetail({ row, onClose }: PublicityDetailProps) {
  const { detail: texts } = useTexts(boardTexts);
  return (
    <Drawer
      open
      size="large"
      title={row.title}
      closable={{ 'aria-label': texts.close }}
      onClose={() => {
        onClose();
      }}
    >
      <Flex vertical gap="large">
        <Links row={row} />
        <Places publicity={row.id} running={row.entries > 0} />
        <Objections publicity={row.id} />
      </Flex>
    </Drawer>
  );
}

function Links({ row: { id, entries, caseId, caseNumber } }: { readonly row: BoardRow }) {
  const { detail: texts } = useTexts(boardTexts);
  return (
    <Flex gap="middle" wrap>
      {entries > 0 && (
        <a href={`/publicities/${id}`} target="_blank" rel="noreferrer">
          {texts.publicPage}
        </a>
      )}
      {caseId !== undefined && caseNumber !== undefined && <Link to={`/cases/${caseId}`}>{texts.openCase(caseNumber)}</Link>}
      {caseId !== undefined && entries === 0 && (
        <a href={`/api/cases/${caseId}/publicities/${id}/proof`} target="_blank" rel="noreferrer">
          {texts.proof}
        </a>
      )}
      {caseId !== undefined && entries > 0 && <Typography.Text type="secondary">{`${texts.proof}：${texts.proofHint}`}</Typography.Text>}
    </Flex>
  );
}

function Places({ publicity, running }: { readonly publicity: string; readonly running: boolean }) {
  const { detail: texts } = useTexts(boardTexts);
  const places = useQuery(placesQuery(publicity));
  return (
    <section aria-label={texts.places}>
      <SectionTitle>{texts.places}</SectionTitle>
      <ProblemNote problem={places.error} />
      {places.isPending && <Spin />}
      <ul className={styles['list']}>
        {places.data?.map((place) => (
          <PlaceItem key={place.no} place={place} running={running} />
        ))}
      </ul>
    </section>
  );
}

function Objections({ publicity }: { readonly publicity: string }) {
  const { detail: texts } = useTexts(boardTexts);
  const objections = useQuery(objectionsQuery(publicity));
  return (
    <section aria-label={texts.objections}>
      <SectionTitle>{texts.objections}</SectionTitle>
      <ProblemNote problem={objections.error} />
      {objections.isPending && <Spin />}
      {objections.data?.length === 0 && <Typography.Text type="secondary">{texts.noObjections}</Typography.Text>}
      <ul className={styles['list']}>
        {objections.data?.map((each) => (
          <ObjectionItem key={each.id} objection={each} />
        ))}
      </ul>
    </section>
  );
}
