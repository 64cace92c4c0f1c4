import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { type Schema } from '../../api/schemas';
import { checkData, type Faults, requiredBy } from '../../forms/check-data';
import { tellEmptyLists, withEmptyLists } from '../../forms/empty-lists';
import { fieldsOf } from '../../forms/field';
import { type JsonObject } from '../../forms/json';
import { type FormStep, stepsOf, uploadsIn, withKnown } from '../../forms/steps';
import { useMayDo } from '../../session/me';
import { useLanguage, useTexts } from '../../texts/language';
import { AskBeforeLeaving } from '../../ui/plain/form/ask-before-leaving';
import { FaultSummary } from '../../ui/plain/form/fault-summary';
import { PlainFields } from '../../ui/plain/form/plain-fields';
import plain from '../../ui/plain/plain.module.css';
import { type Application, type HelpedPerson } from './application';
import { applyTexts } from './apply-texts';
import { askedPapers } from './asked-papers';
import styles from './apply.module.css';
import { DraftLine } from './draft-line';
import { explainedFields } from './explained-fields';
import { HelpedFields } from './helped-fields';
import { faultsOfHelped } from './helped-faults';
import { Review } from './review';
import { StepHead } from './step-head';
import { useDraft } from './use-draft';

/** An application that is filled in. */
export interface FillingProps {
  readonly id: string;
  readonly guide: Schema<'GuideDto'>;
  readonly form: Schema<'FormDto'>;
  readonly revision: number;
  readonly savedAt: string | undefined;
  readonly begun: Application;
  readonly organisationId?: string;
}

const NO_FAULTS: Faults = new Map();

/** Step by step, back and forth; at the end everything in words. What was typed in one step is checked when it is left forwards. */
export function Filling(props: FillingProps) {
  const texts = useTexts(applyTexts);
  const filling = useFilling(props);
  const { step, count, title, faults, schema, application, draft } = filling;
  const asked = askedPapers(props.guide.matter);
  const told = fieldsOf(schema, requiredBy(schema, withEmptyLists(schema, application.data, asked)));
  const fields = explainedFields(tellEmptyLists(schema, told, asked), props.guide.matter.documents);
  return (
    <>
      <StepHead name={props.guide.name} title={title} step={step} of={count} helped={application.helped?.name} />
      <DraftLine id={props.id} draft={draft} />
      <AskBeforeLeaving draft={draft} />
      <FaultSummary faults={faults} found={filling.found} titleOf={(place) => titleAt(fields, place, texts)} />
      <StepBody {...props} filling={filling} fields={fields} />
      <div className={styles['bar']}>
        {step > 0 && (
          <button
            type="button"
            className={plain['quiet']}
            onClick={() => {
              filling.moveTo(step - 1);
            }}
          >
            {texts.back}
          </button>
        )}
        {step < count - 1 && (
          <button type="button" className={plain['button']} onClick={filling.leave}>
            {texts.next}
          </button>
        )}
      </div>
    </>
  );
}

type FillingNow = ReturnType<typeof useFilling>;

function useFilling({ id, guide, form, revision, savedAt, begun }: FillingProps) {
  const texts = useTexts(applyTexts);
  const { language } = useLanguage();
  const byPost = useMayDo()(['apply-for-others']);
  const schema = form.schema;
  const [application, setApplication] = useState(begun);
  const [found, setFound] = useState(NO_FAULTS);
  const { helped, data } = application;
  const steps = useMemo(() => stepsOf(schema), [schema]);
  const shift = helped === undefined ? 0 : 1;
  const count = steps.length + shift + 1;
  const { step, go } = useStep(begun.step, count);
  const documentIds = useMemo(
    () => [...uploadsIn(schema, data), helped?.documentId].filter((each) => each !== undefined),
    [schema, data, helped],
  );
  const draft = useDraft({ id, processId: guide.id, revision, savedAt, application, documentIds });
  const part = steps[step - shift];
  const moveTo = (next: number): void => {
    setFound(NO_FAULTS);
    setApplication((old) => ({ ...old, step: next }));
    go(next);
  };
  const check = (): Faults =>
    part === undefined
      ? faultsOfHelped(helped, byPost, texts)
      : ofStep(checkData(schema, withEmptyLists(schema, data, askedPapers(guide.matter)), language), part.names);
  const faults = found.size === 0 ? found : new Map([...check()].filter(([place]) => found.has(place)));
  const leave = (): void => {
    const now = check();
    setFound(now);
    if (now.size > 0) return;
    if (part === undefined && helped !== undefined)
      setApplication((old) => ({ ...old, data: forHelped(schema, old.data, { helped, byPost }) }));
    moveTo(step + 1);
  };
  const title = titleOfStep({ part, at: step - shift, of: steps.length }, texts);
  return { schema, application, setApplication, faults, found, step, count, shift, part, title, draft, moveTo, leave };
}

interface TitledStep {
  readonly part: FormStep | undefined;
  readonly at: number;
  readonly of: number;
}

function titleOfStep({ part, at, of }: TitledStep, texts: Readonly<Record<'review' | 'helped' | 'details' | 'uploads', string>>): string {
  if (at >= of) return texts.review;
  if (part === undefined) return texts.helped;
  return part.title ?? (of > 1 && at === of - 1 ? texts.uploads : texts.details);
}

function StepBody({
  filling,
  fields,
  ...props
}: FillingProps & { readonly filling: FillingNow; readonly fields: ReturnType<typeof fieldsOf> }) {
  const { application, setApplication, faults, schema, shift, part, step, count, moveTo, draft } = filling;
  const { helped } = application;
  if (step === count - 1) {
    return <Review {...props} application={application} schema={schema} onEdit={moveTo} onHandedIn={draft.end} shift={shift} />;
  }
  if (part === undefined && helped !== undefined) {
    const change = (changed: Partial<HelpedPerson>): void => {
      setApplication((old) => ({ ...old, helped: { ...(old.helped ?? helped), ...changed } }));
    };
    return <HelpedFields helped={helped} faults={faults} onChange={change} />;
  }
  return (
    <PlainFields
      fields={fields.filter(({ name }) => part?.names.includes(name) === true)}
      data={application.data}
      faults={faults}
      onChange={(change) => {
        setApplication((old) => ({ ...old, data: change(old.data) }));
      }}
    />
  );
}

/** What is wrong with the fields of one step. */
const ofStep = (faults: Faults, names: readonly string[]): Faults =>
  new Map([...faults].filter(([place]) => names.includes(place.split('/')[1] ?? '')));

function titleAt(fields: ReturnType<typeof fieldsOf>, place: string, texts: Readonly<Record<string, unknown>>): string {
  const [, name = ''] = place.split('/');
  const own = texts[name];
  return fields.find((field) => field.name === name)?.title ?? (typeof own === 'string' ? own : name);
}

/** The helped person's data in the form, newly typed ones before those that stood there. */
function forHelped(
  schema: JsonObject,
  data: JsonObject,
  { helped: { name, identityNumber, phone }, byPost }: { readonly helped: HelpedPerson; readonly byPost: boolean },
): JsonObject {
  // Family apply by their own phone, and not as helpers by post do.
  const by = byPost ? 'helper' : 'applicant';
  const known = { name, identityNumber, phone: phone === '' ? undefined : phone, by } as const;
  return { ...data, ...withKnown(schema, {}, known) };
}

/** The step stands in the address, so that the phone's own back button goes a step back. */
function useStep(begun: number, count: number): { readonly step: number; readonly go: (step: number) => void } {
  const [search, setSearch] = useSearchParams();
  const asked = Number(search.get('step') ?? begun + 1) - 1;
  const step = Math.min(Math.max(Number.isInteger(asked) ? asked : 0, 0), count - 1);
  return {
    step,
    go: (next) => {
      setSearch((old) => new URLSearchParams([...old].filter(([key]) => key !== 'step').concat([['step', String(next + 1)]])));
    },
  };
}
