import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { Loading } from '../../ui/plain/loading';
import plain from '../../ui/plain/plain.module.css';
import { ProblemText } from '../../ui/plain/problem-text';
import { TabTitle } from '../../ui/tab-title';
import { draftsQuery } from './apply-queries';
import { applyTexts } from './apply-texts';

/** What somebody has begun and not handed in. */
export function DraftsPage() {
  const texts = useTexts(applyTexts);
  const drafts = useQuery(draftsQuery);
  if (drafts.isPending) return <Loading />;
  return (
    <>
      <TabTitle>{texts.drafts}</TabTitle>
      <h1>{texts.drafts}</h1>
      <ProblemText problem={drafts.error} />
      {drafts.data?.drafts.length === 0 && <p>{texts.noDrafts}</p>}
      {drafts.data !== undefined && drafts.data.drafts.length > 0 && (
        <ul className={plain['listed']}>
          {drafts.data.drafts.map((draft) => (
            <Draft key={draft.id} draft={draft} />
          ))}
        </ul>
      )}
    </>
  );
}

function Draft({ draft: { id, processId, processName, applicantName, savedAt, expiresAt } }: { readonly draft: Schema<'DraftHeadDto'> }) {
  const texts = useTexts(applyTexts);
  const dates = useDates();
  return (
    <li>
      <Link to={`/apply/${processId}/form?draft=${id}`}>
        {processName}
        {applicantName !== undefined && ` · ${applicantName}`}
      </Link>
      <div className={plain['small']}>
        <div>{texts.savedAt(dates(savedAt))}</div>
        <div>{texts.keptUntil(dates(expiresAt, 'day'))}</div>
      </div>
      <Forget id={id} name={processName} />
    </li>
  );
}

function Forget({ id, name }: { readonly id: string; readonly name: string }) {
  const texts = useTexts(applyTexts);
  const queries = useQueryClient();
  const [asking, ask] = useState(false);
  const forget = useMutation({
    mutationFn: () => command((header) => answerOf(api.DELETE('/api/drafts/{id}', { params: { path: { id }, header } }))),
    onSettled: () => queries.invalidateQueries({ queryKey: ['drafts'] }),
  });
  if (!asking) {
    return (
      <button
        type="button"
        className={plain['quiet']}
        aria-label={texts.forgetOf(name)}
        onClick={() => {
          ask(true);
        }}
      >
        {texts.forget}
      </button>
    );
  }
  return (
    <div role="group" aria-label={texts.reallyForget}>
      <p>{texts.reallyForget}</p>
      <button
        type="button"
        className={plain['quiet']}
        disabled={forget.isPending}
        onClick={() => {
          forget.mutate();
        }}
      >
        {texts.forget}
      </button>{' '}
      <button
        type="button"
        className={plain['quiet']}
        onClick={() => {
          ask(false);
        }}
      >
        {texts.keep}
      </button>
      <ProblemText problem={forget.error} />
    </div>
  );
}
