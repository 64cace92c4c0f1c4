/** A document that an applicant needs, by the name that people call it. */
export interface MatterDocument {
  readonly name: string;
  /** What will do, where it is got, how it is photographed. */
  readonly explanation?: string;
  /** Field of the start form that takes it. */
  readonly field?: string;
  readonly required: boolean;
}

/** A time within which something is done; its days are a parameter of the region. */
export interface MatterLimit {
  readonly title: string;
  readonly parameter: string;
  readonly unit: 'working-day' | 'calendar-day';
}

/** `matter.json`: what somebody has to know before applying (办事指南). Its texts are Chinese, as those of forms. */
export interface Matter {
  /** Matters of one group stand together; groups in the order of the alphabet of their names. */
  readonly group: string;
  /** What it is for, in one line. */
  readonly summary: string;
  /** Words by which people look for it. */
  readonly words: readonly string[];
  /** Who may apply, in one line. */
  readonly audience: string;
  readonly fee: string;
  readonly conditions: readonly string[];
  readonly documents: readonly MatterDocument[];
  readonly limits: readonly MatterLimit[];
  /** Legal basis. */
  readonly basis: readonly string[];
  /** What can be done about a refusal. */
  readonly remedies: string;
  /** What the applicant stands by with the application. */
  readonly declaration: string;
}
