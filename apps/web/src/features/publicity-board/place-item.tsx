import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { type Schema } from '../../api/schemas';
import { type Place } from './board-queries';
import { boardTexts } from './board-texts';
import styles from './board.module.css';

/** A place with who answers for it and the evidence that there is. */
export function PlaceItem({ place, running }: { readonly place: Place; readonly running: boolean }) {
  const { detail: texts } = useTexts(boardTexts);
  return (
    <li>
      <span className={styles['place']}>{place.name}</span>{' '}
      <span className={styles['small']}>
        {place.postName === undefined ? texts.automatic : `${place.organisationName ?? ''} ${place.postName}`}
      </span>
      {place.postName !== undefined && (
        <>
          <EvidenceLine what={texts.putUp} place={place.name} evidence={place.putUp} due />
          <EvidenceLine what={texts.takenDown} place={place.name} evidence={place.takenDown} due={!running} />
        </>
      )}
    </li>
  );
}

interface EvidenceLineProps {
  readonly what: string;
  readonly place: string;
  readonly evidence: Schema<'EvidenceDto'> | undefined;
  /** Whether it should be there by now. */
  readonly due: boolean;
}

function EvidenceLine({ what, place, evidence, due }: EvidenceLineProps) {
  const { detail: texts } = useTexts(boardTexts);
  const write = useDates();
  if (evidence === undefined) {
    return (
      <div>
        {what}：{due ? <span className={styles['missing']}>{texts.missing}</span> : texts.notYet}
      </div>
    );
  }
  return (
    <div>
      {what}：{evidence.by === undefined ? write(evidence.at) : texts.by(write(evidence.at), evidence.by)}{' '}
      {evidence.document !== undefined && (
        <a href={`/api/documents/${evidence.document}/content`} aria-label={texts.photoOf(what, place)}>
          {texts.photo}
        </a>
      )}
    </div>
  );
}
