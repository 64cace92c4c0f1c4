import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { type Schema } from '../../api/schemas';
import { withKnown } from '../../forms/steps';
import { useMayDo, useMe } from '../../session/me';
import { useTexts } from '../../texts/language';
import { Card } from '../../ui/plain/card';
import { UploadQueueProvider } from '../../ui/plain/form/upload-queue';
import { Loading } from '../../ui/plain/loading';
import { ProblemText } from '../../ui/plain/problem-text';
import { type Application, nobodyYet, parseApplication } from './application';
import { caseOfDraftQuery, detailsQuery, draftQuery, formQuery, guideQuery } from './apply-queries';
import { applyTexts } from './apply-texts';
import { Filling, type FillingProps } from './filling';
import { HandedIn } from './handed-in';

/** An application from its first field to its end; the address names the draft, so that any device goes on with it. */
export function ApplicationPage() {
  const { process = '' } = useParams();
  const [search] = useSearchParams();
  const id = search.get('draft') ?? '';
  const { guide, form, details, problem } = useMatter(process);
  const { draft, became, draftProblem } = useBegun(id, search.has('new'));
  const first = useFirst(search.get('for') === 'other');
  if (became !== undefined) return <HandedIn process={process} became={became} />;
  // A new draft is unknown until it is first saved.
  if (draft === null && !search.has('new')) return <Gone process={process} />;
  // What goes wrong once the form is open leaves it open.
  if (guide === undefined || form === undefined || details === undefined || draft === undefined) {
    return <NotOpen problem={problem ?? draftProblem} />;
  }
  const opened = { id, guide, form, ...begunOf(draft, first) };
  return (
    <UploadQueueProvider key={id}>
      {guide.applicants === 'organisation' ? <ForOrganisation {...opened} /> : <ForPerson {...opened} details={details} />}
    </UploadQueueProvider>
  );
}

const NotOpen = ({ problem }: { readonly problem: unknown }) => (problem === null ? <Loading /> : <ProblemText problem={problem} />);

/** What is applied for, and what is known of whoever applies. */
function useMatter(process: string) {
  const guide = useQuery(guideQuery(process));
  const form = useQuery(formQuery(process));
  const details = useQuery(detailsQuery);
  return { guide: guide.data, form: form.data, details: details.data, problem: guide.error ?? form.error ?? details.error };
}

/** What is kept of the application, and the case that it became; neither is told before it is known that no case was made of a draft that is not there. */
function useBegun(id: string, isNew: boolean) {
  const { data: draft, error } = useQuery(draftQuery(id));
  const became = useQuery({ ...caseOfDraftQuery(id), enabled: isNew || draft === null });
  const draftProblem = error ?? became.error;
  if (draft !== null) return { draft, became: undefined, draftProblem };
  return { draft: became.data === undefined ? undefined : null, became: became.data ?? undefined, draftProblem };
}

/** An application of which nothing is typed yet. */
function useFirst(forOther: boolean): Application {
  const byPost = useMayDo()(['apply-for-others']);
  return { step: 0, data: {}, ...(forOther && { helped: nobodyYet(byPost) }) };
}

const begunOf = (draft: Schema<'DraftDto'> | null, first: Application): Pick<FillingProps, 'revision' | 'savedAt' | 'begun'> =>
  draft === null
    ? { revision: 0, savedAt: undefined, begun: first }
    : { revision: draft.revision, savedAt: draft.savedAt, begun: parseApplication(draft.content) };

function ForPerson({ details, begun, ...opened }: FillingProps & { readonly details: Schema<'OwnDetailsDto'> }) {
  const { name, identityNumber, phone } = details;
  const known = { name, identityNumber, phone, by: 'applicant' } as const;
  const data = begun.helped === undefined ? withKnown(opened.form.schema, begun.data, known) : begun.data;
  const [first] = useState({ ...begun, data });
  return <Filling {...opened} begun={first} />;
}

function ForOrganisation(opened: FillingProps) {
  const texts = useTexts(applyTexts);
  const { postings } = useMe();
  const posting = postings.find(({ post }) => post === 'institution-manager');
  if (posting === undefined) return <Card title={opened.guide.name}>{texts.notForYou}</Card>;
  return <Filling {...opened} organisationId={posting.organisationId} />;
}

function Gone({ process }: { readonly process: string }) {
  const texts = useTexts(applyTexts);
  return (
    <Card title={texts.goneTitle}>
      <p>{texts.gone}</p>
      <p>
        <Link to={`/apply/${process}`}>{texts.goneAgain}</Link>
      </p>
      <Link to="/cases">{texts.toCases}</Link>
    </Card>
  );
}
