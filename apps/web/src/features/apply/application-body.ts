import { type Schema } from '../../api/schemas';
import { withEmptyLists } from '../../forms/empty-lists';
import { type JsonObject } from '../../forms/json';
import { type Application } from './application';

/** What is handed in. */
export interface HandedIn {
  /** Of the draft. */
  readonly id: string;
  readonly guide: Pick<Schema<'GuideDto'>, 'id'>;
  readonly application: Application;
  readonly schema: JsonObject;
  readonly organisationId?: string | undefined;
}

/** An application as the API takes it, which finds the township that was chosen in the form itself. */
export function applicationBody({ id, guide, application, schema, organisationId }: HandedIn): Schema<'ApplicationDto'> {
  const { data, helped } = application;
  return {
    processId: guide.id,
    draftId: id,
    data: { ...withEmptyLists(schema, data) },
    ...(organisationId !== undefined && { applicantOrganisationId: organisationId }),
    ...(helped !== undefined && { applicant: applicantOf(helped) }),
    ...(helped !== undefined && helped.authorised !== true && { authority: authorityOf(helped) }),
  };
}

type Helped = NonNullable<Application['helped']>;

const applicantOf = ({ name, identityNumber, phone }: Helped): Schema<'ApplicantDto'> => ({
  name: name.trim(),
  identityNumber: identityNumber.toUpperCase(),
  ...(phone !== '' && { phone }),
});

const authorityOf = ({ ground, documentId, always }: Helped): Schema<'AuthorityDto'> => ({
  ground,
  scope: always ? 'all' : 'case',
  ...(documentId !== undefined && { documentId }),
});
