import { randomUUID } from 'node:crypto';
import { asCaseId, asOrganisationId } from '#contract';
import { findCase, putIdentityTag } from '#store';
import { type Moment, type Play } from './play';
import { type Step } from './scenario';

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** Gives somebody a tag by a case beside the story, in the name of an organisation; cases that concern the person are told. */
export async function tagElsewhere(
  { store, caseId }: Play,
  { identityNumber, tag, organisation, until }: Extract<Step, { do: 'tag-elsewhere' }>,
  { at }: Moment,
): Promise<void> {
  await putIdentityTag(store, {
    person: { identityNumber, name: '' },
    tag,
    from: DAY.format(at),
    until,
    source: asOrganisationId(organisation),
    region: (await findCase(store, caseId))?.region ?? '',
    caseId: asCaseId(randomUUID()),
    jobNo: 1,
    at,
  });
}
