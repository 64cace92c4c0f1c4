import { asOrganisationId, type IdentityTag } from '#contract';
import { isIdentityNumber } from '#formats';
import { type JobToRun } from '#cases';
import {
  endIdentityTag,
  findPerson,
  findPersonByIdentityNumber,
  findPersonSecrets,
  identityHash,
  listIdentityTags,
  putIdentityTag,
  type Store,
  type TaggedPerson,
} from '#store';
import { JobError } from '../errors';
import { type PersonNamed } from './person-named';

/** A tag that holds; `person` counts those asked for from 1. */
export interface TagFound {
  readonly person: number;
  readonly tag: IdentityTag;
  readonly from: string;
  readonly until?: string | undefined;
  readonly source: string;
}

/** What jobs may ask and order of identity tags. */
export interface TagServices {
  listIdentityTags(people: readonly PersonNamed[], on: string): Promise<readonly TagFound[]>;
  putIdentityTag(
    job: JobToRun,
    order: {
      readonly person: PersonNamed;
      readonly tag: IdentityTag;
      readonly from: string;
      readonly until?: string | undefined;
      readonly source: string;
    },
  ): Promise<void>;
  endIdentityTag(
    job: JobToRun,
    end: { readonly person: PersonNamed; readonly tag: IdentityTag; readonly on: string; readonly source: string },
  ): Promise<boolean>;
}

/** Identity tags from PostgreSQL. */
export function createTagServices(store: Store): TagServices {
  return {
    async listIdentityTags(people, on) {
      const hashes = await Promise.all(people.map(async (each) => hashOf(store, await findTagged(store, each))));
      const tags = await listIdentityTags(
        store,
        hashes.flatMap((hash) => hash ?? []),
        on,
      );
      return hashes.flatMap((hash, index) =>
        tags
          .filter((tag) => hash?.equals(tag.hash))
          .map(({ tag, from, until, source }) => ({ person: index + 1, tag, from, until, source })),
      );
    },
    async putIdentityTag({ caseId, no, region, businessNow }, { person, source, ...order }) {
      const tagged = await getTagged(store, person);
      await putIdentityTag(store, {
        ...order,
        person: tagged,
        source: asOrganisationId(source),
        region,
        caseId,
        jobNo: no,
        at: businessNow,
      });
    },
    async endIdentityTag({ caseId, region, businessNow }, { person, source, ...end }) {
      const hash = identityHash(store, (await getTagged(store, person)).identityNumber);
      return endIdentityTag(store, { ...end, hash, source: asOrganisationId(source), region, caseId, at: businessNow });
    },
  };
}

const hashOf = (store: Store, person: TaggedPerson | undefined): Buffer | undefined => person && identityHash(store, person.identityNumber);

async function findTagged(store: Store, named: PersonNamed): Promise<TaggedPerson | undefined> {
  if ('identityNumber' in named) {
    const name = named.name ?? (await findPersonByIdentityNumber(store, named.identityNumber))?.name ?? '';
    return { identityNumber: named.identityNumber, name };
  }
  const [person, secrets] = await Promise.all([findPerson(store, named.person), findPersonSecrets(store, named.person)]);
  return person === undefined || secrets?.identityNumber === undefined
    ? undefined
    : { identityNumber: secrets.identityNumber, name: person.name };
}

/** A tag for nobody in particular would be found by nobody. */
async function getTagged(store: Store, named: PersonNamed): Promise<TaggedPerson> {
  const person = await findTagged(store, named);
  if (person !== undefined && isIdentityNumber(person.identityNumber)) return person;
  throw new JobError('bad-job-input', 'the person has no right identity number');
}
