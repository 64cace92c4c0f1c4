import { asCaseId, type CaseId } from '#contract';
import { type JsonObject } from '#engine';
import { type Scenario } from '#scenarios';
import { type ReceiptAnswer } from './api-answers';
import { fillDocuments } from './act-on-task';
import { type FormAnswer, sayAnswers } from './form-answers';
import { type HttpPerson } from './http-person';
import { type Narrator } from './narrator';
import { sayInstant, sayLimit } from './say-when';
import { type Troupe } from './troupe';

/** An application that was received. */
export interface Filed {
  readonly caseId: CaseId;
  readonly number: string;
}

interface Starting {
  readonly troupe: Troupe;
  readonly tell: Narrator;
  readonly processId: string;
  readonly data: JsonObject;
}

/** Applies as the story says: oneself, for one's organisation, or as agent for somebody else; and tells what the receipt says. */
export async function startStory({ troupe, tell, processId, data: given }: Starting, { case: file, start }: Scenario): Promise<Filed> {
  const who = await troupe.person(start.by);
  const form = await who.get<FormAnswer>(`processes/${processId}/form`);
  const data = await fillDocuments(who, form, troupe.resolve(given));
  const receipt = await who.post<ReceiptAnswer>('applications', {
    processId,
    // A story names places of its own, which the county need not have.
    townshipId: file.township,
    ...partiesOf(file, start.by, { given, who }),
    data,
  });
  const { caseId, number, processName, receivedAt, next } = receipt;
  tell.person(who, `提交《${form.title}》，当场得到“${processName}”的回执：受理编号 ${number}，${sayInstant(new Date(receivedAt))} 收件`);
  const said = sayAnswers(form, given);
  if (said !== '') tell.person(who, said);
  for (const { name, organisations, dueAt } of next) {
    const where = organisations.map((organisation) => organisation.name).join('、');
    tell.person(who, `从回执得知：下一步“${name}”由${where}办理${dueAt === undefined ? '' : `，${sayLimit(dueAt)}前办结`}`);
  }
  return { caseId: asCaseId(caseId), number };
}

function partiesOf(
  { applicant, applicantOrganisation }: Scenario['case'],
  by: string,
  { given, who }: { readonly given: JsonObject; readonly who: HttpPerson },
): object {
  if (applicantOrganisation !== undefined) return { applicantOrganisationId: applicantOrganisation };
  if (applicant === by) return {};
  const { name, identityNumber, phone } = given;
  const ground = who.posts.length === 0 ? 'family' : 'village-helper';
  return { applicant: { name, identityNumber, ...(phone === undefined ? {} : { phone }) }, authority: { ground } };
}
