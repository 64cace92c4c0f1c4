import { type SignedInAnswer } from './api-answers';
import { type ApiDoor, openDoor } from './api-door';

/** A file as a person hands it in. */
export interface HandedFile {
  readonly kind: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Somebody who is signed in over HTTP. */
export interface HttpPerson extends ApiDoor {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  /** Posts in plain words; empty for insured people. */
  readonly posts: readonly { readonly postName: string; readonly organisationName: string }[];
  /** Uploads a file; its document id. */
  upload(file: HandedFile): Promise<string>;
}

/** Who signs in where. */
export interface Credentials {
  readonly apiUrl: string;
  readonly username: string;
  readonly password: string;
}

/** Signs in and gives the person to act as; throws ApiRefusal where name or password is wrong. */
export async function signIn({ apiUrl, username, password }: Credentials): Promise<HttpPerson> {
  const { token, personId, name, postings } = await openDoor(apiUrl).post<SignedInAnswer>('sign-in', { username, password, token: true });
  const door = openDoor(apiUrl, token);
  return {
    ...door,
    id: personId,
    username,
    name,
    posts: postings,
    upload: async ({ kind, fileName, mediaType, bytes }) => {
      const form = new FormData();
      form.set('kind', kind);
      form.set('file', new Blob([bytes], { type: mediaType }), fileName);
      return (await door.post<{ readonly id: string }>('documents', form)).id;
    },
  };
}
