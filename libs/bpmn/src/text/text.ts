/** A sentence for people, in both languages of the house. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}
