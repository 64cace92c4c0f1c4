import { asRecordId, type RecordId } from '#contract';
import { type JobToRun, type RecordOrder } from '#cases';
import { JobInput } from '../job-input';
import { subjectOf, UUID } from './subject-of';

/** Issues a record of `kind` to `subject` from `startsOn` to `endsOn` (none for good); every other input is its content. */
export function issueRecord({ input: given }: JobToRun): RecordOrder {
  const input = new JobInput(given);
  return {
    verb: 'issue',
    kind: input.text('kind'),
    subject: subjectOf(given),
    startsOn: input.text('startsOn'),
    endsOn: input.textOrNone('endsOn'),
    content: input.without('kind', 'subject', 'startsOn', 'endsOn'),
  };
}

/** Changes the term or the content of `record`: only what is named changes. */
export function changeRecord({ input: given }: JobToRun): RecordOrder {
  const input = new JobInput(given);
  return {
    verb: 'change',
    record: recordOf(input),
    ...('startsOn' in given ? { startsOn: input.text('startsOn') } : {}),
    ...('endsOn' in given ? { endsOn: input.textOrNone('endsOn') } : {}),
    content: input.without('record', 'startsOn', 'endsOn'),
  };
}

const turning =
  (verb: 'suspend' | 'resume' | 'end') =>
  ({ input: given }: JobToRun): RecordOrder => {
    const input = new JobInput(given);
    const on = input.textOrNone('on');
    return { verb, record: recordOf(input), reason: input.text('reason'), ...(on === null ? {} : { on }) };
  };

/** Suspends `record` for a `reason`, as of `on` (today). */
export const suspendRecord = turning('suspend');
/** Resumes a suspended `record`. */
export const resumeRecord = turning('resume');
/** Ends `record` for good; an `on` to come becomes its last day. */
export const endRecord = turning('end');

/** Makes the case one that follows `record` up. */
export const followRecord = ({ input }: JobToRun): RecordOrder => ({ verb: 'follow', record: recordOf(new JobInput(input)) });

const recordOf = (input: JobInput): RecordId => asRecordId(input.textLike('record', UUID, 'the id of a record'));
