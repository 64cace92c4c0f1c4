import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { answerOf, api } from '../../api/client';
import { command } from '../../api/command';
import { organisationChoices } from '../../api/organisation-choices';
import { Problem } from '../../api/problem';
import { type Schema } from '../../api/schemas';
import { checkData, type Faults } from '../../forms/check-data';
import { withEmptyLists } from '../../forms/empty-lists';
import { fieldsOf } from '../../forms/field';
import { type JsonObject } from '../../forms/json';
import { showData } from '../../forms/show-value';
import { stepsOf } from '../../forms/steps';
import { useLanguage, useTexts } from '../../texts/language';
import { marks } from '../../texts/marks';
import { useValueWords } from '../../ui/value-words';
import { Card } from '../../ui/plain/card';
import { useUploads } from '../../ui/plain/form/upload-queue';
import { faultsOfProblem } from '../../ui/faults-of-problem';
import plain from '../../ui/plain/plain.module.css';
import { ProblemText } from '../../ui/plain/problem-text';
import { type Application } from './application';
import { applicationBody } from './application-body';
import { caseOfDraftQuery, draftQuery } from './apply-queries';
import { applyTexts } from './apply-texts';
import { askedPapers } from './asked-papers';
import { placeOfFault } from './place-of-fault';
import styles from './apply.module.css';

interface ReviewProps {
  readonly id: string;
  readonly guide: Schema<'GuideDto'>;
  readonly application: Application;
  readonly schema: JsonObject;
  readonly organisationId?: string;
  /** Steps before those of the form. */
  readonly shift: number;
  readonly onEdit: (step: number) => void;
  /** Nothing is kept as a draft any more. */
  readonly onHandedIn: () => void;
}

/** Everything in words, what is still missing, the declaration, and the end. */
export function Review({ id, guide, application, schema, organisationId, shift, onEdit, onHandedIn }: ReviewProps) {
  const texts = useTexts(applyTexts);
  const { language } = useLanguage();
  const submit = useSubmit({ id, guide, application, schema, organisationId, onHandedIn });
  const steps = stepsOf(schema);
  const faults = new Map([
    ...checkData(schema, withEmptyLists(schema, application.data, askedPapers(guide.matter)), language),
    ...faultsOfProblem(submit.error, language),
  ]);
  return (
    <>
      <Missing faults={faults} schema={schema} shift={shift} onEdit={onEdit} />
      {steps.map(({ title, names }, index) => (
        <Card key={names.join()} title={title ?? texts.details}>
          <Shown schema={schema} names={names} data={application.data} />
          <EditButton step={index + shift} onEdit={onEdit} label={texts.editOf(title ?? texts.details)} />
        </Card>
      ))}
      <HandIn guide={guide} submit={submit} />
    </>
  );
}

function Missing({ faults, schema, shift, onEdit }: Pick<ReviewProps, 'schema' | 'shift' | 'onEdit'> & { readonly faults: Faults }) {
  const texts = useTexts(applyTexts);
  const { colon } = useTexts(marks);
  if (faults.size === 0) return null;
  const parts = { fields: fieldsOf(schema), steps: stepsOf(schema), shift };
  return (
    <div role="alert" className={plain['problem']}>
      {texts.missing}
      <ul>
        {[...faults].map(([place, fault]) => {
          const { title, step } = placeOfFault(place, parts, texts);
          return (
            <li key={place}>
              {`${title === '' ? '' : `${title}${colon}`}${fault} `}
              <EditButton step={step} onEdit={onEdit} label={texts.editOf(title)} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function HandIn({ guide, submit }: Pick<ReviewProps, 'guide'> & { readonly submit: ReturnType<typeof useSubmit> }) {
  const texts = useTexts(applyTexts);
  const { isBusy } = useUploads();
  const [declared, setDeclared] = useState(false);
  return (
    <Card title={texts.review}>
      <label className={styles['declaration']}>
        <input
          type="checkbox"
          checked={declared}
          onChange={({ target }) => {
            setDeclared(target.checked);
          }}
        />
        <span>
          {texts.declare}
          {guide.matter.declaration}
        </span>
      </label>
      {isBusy && <p role="status">{texts.uploading}</p>}
      <ProblemText problem={submit.error} />
      <button
        type="button"
        className={plain['button']}
        disabled={!declared || submit.isPending || isBusy}
        onClick={() => {
          submit.mutate();
        }}
      >
        {submit.isPending ? texts.submitting : texts.submit}
      </button>
      {!declared && <p className={plain['small']}>{texts.declareMissing}</p>}
    </Card>
  );
}

interface EditButtonProps {
  readonly step: number | undefined;
  readonly label: string;
  readonly onEdit: (step: number) => void;
}

function EditButton({ step, label, onEdit }: EditButtonProps) {
  const texts = useTexts(applyTexts);
  if (step === undefined) return null;
  return (
    <button
      type="button"
      className={plain['quiet']}
      aria-label={label}
      onClick={() => {
        onEdit(step);
      }}
    >
      {texts.edit}
    </button>
  );
}

function Shown({ schema, names, data }: { readonly schema: JsonObject; readonly names: readonly string[]; readonly data: JsonObject }) {
  const texts = useTexts(applyTexts);
  const institutions = useQuery(organisationChoices('institution'));
  const villages = useQuery(organisationChoices('village'));
  const known = [...(institutions.data?.organisations ?? []), ...(villages.data?.organisations ?? [])];
  const words = { ...useValueWords(), nothing: texts.nothing, nameOf: (id: string) => known.find((each) => each.id === id)?.name };
  const shown = Object.fromEntries(Object.entries(data).filter(([name]) => names.includes(name)));
  const rows = showData(fieldsOf(schema), shown, words);
  if (rows.length === 0) return <p className={plain['small']}>{texts.nothing}</p>;
  return (
    <dl className={styles['reviewed']}>
      {rows.map(({ name, title, text }) => (
        <div key={name}>
          <dt>{title}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

type Submitting = Pick<ReviewProps, 'id' | 'guide' | 'application' | 'schema' | 'onHandedIn'> & {
  readonly organisationId: string | undefined;
};

/** Hands in under the draft's own key: a second tap, or a second try after a lost answer, is the same application. */
function useSubmit(submitting: Submitting) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () =>
      command(
        (header) => answerOf(api.POST('/api/applications', { params: { header }, body: applicationBody(submitting) })),
        `application-${submitting.id}`,
      ),
    onError: (problem) => {
      if (!(problem instanceof Problem) || problem.code !== 'idempotency-key-reused') return;
      // It was handed in before, and the answer was lost: the page says so, and leads to the case.
      submitting.onHandedIn();
      queries.setQueryData(draftQuery(submitting.id).queryKey, null);
      void queries.invalidateQueries({ queryKey: caseOfDraftQuery(submitting.id).queryKey });
    },
    onSuccess: async ({ caseId }) => {
      submitting.onHandedIn();
      await navigate(`/receipts/${caseId}`, { replace: true });
      queries.removeQueries({ queryKey: ['draft', submitting.id] });
      void queries.invalidateQueries();
    },
  });
}
