import { useTexts } from '../../texts/language';
import { incidentTexts } from './incident-texts';

/** What the program says of it, for whoever supports the installation: English, with names of the process file, and shut until it is asked for. */
export function TechnicalReason({ reason }: { readonly reason: string | undefined }) {
  const texts = useTexts(incidentTexts);
  if (reason === undefined || reason === '') return null;
  return (
    <details>
      <summary>{texts.technical}</summary>
      <span lang="en">{reason}</span>
    </details>
  );
}
