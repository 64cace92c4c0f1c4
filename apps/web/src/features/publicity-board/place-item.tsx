import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { type Schema } from '../../api/schemas';
import { type Place } from './board-queries';
import { boardTexts } from './board-texts';
import styles from './board.module.css';

/** A place with who answers for it and the evidence that there is. */
export function PlaceItem({ place }: { readonly place: Place }) {
  const { detail: texts } = useTexts(boardTexts);
  return (
    <li>
      <span className={styles['place']}>{place.name}</span>{' '}
      <span className={styles['small']}>
        {place.postName === undefined ? texts.automatic : `${place.organisationName ?? ''} ${place.postName}`}
      </span>
      {place.postName !== undefined && (
        <>
          <EvidenceLine what={texts.putUp} place={place.name} evidence={place.putUp} />
          <EvidenceLine what={texts.takenDown} place={place.name} evidence={place.takenDown} />
        </>
      )}
    </li>
  );
}

interface EvidenceLineProps {
  readonly what: string;
  readonly place: string;
  readonly evidence: Schema<'EvidenceDto'> | undefined;
}

function EvidenceLine({ what, place, evidence }: EvidenceLineProps) {
  const { detail: texts } = useTexts(boardTexts);
  const write = useDates();
  if (evidence === undefined) {
    return (
      <div>
        {what}：<span className={styles['missing']}>{texts.missing}</span>
      </div>
    );
  }
  return (
    <div>
      {what}：{texts.by(write(evidence.at), evidence.by)}{' '}
      <a href={`/api/documents/${evidence.document}/content`} aria-label={texts.photoOf(what, place)}>
        {texts.photo}
      </a>
    </div>
  );
}
