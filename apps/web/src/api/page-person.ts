let owner: string | undefined;

/** Makes this the page of whoever is named first since it was loaded; false for anybody else later. */
export function claimPage(personId: string): boolean {
  owner ??= personId;
  return owner === personId;
}

/**
 * Tells the API whose page asks. Windows of a browser share one cookie: when somebody else signs in with another window, this page's requests would be theirs,
 * and so the API refuses them (`other-person`).
 */
export const personHeader = (): Readonly<Record<string, string>> => (owner === undefined ? {} : { 'Huiban-Person': owner });
