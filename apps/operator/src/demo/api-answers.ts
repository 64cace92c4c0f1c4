/** What the story reads of the API's answers; the API's own description of them is at /api/docs. */
export interface SignedInAnswer {
  readonly token: string;
  readonly personId: string;
  readonly name: string;
  readonly postings: readonly { readonly post: string; readonly postName: string; readonly organisationName: string }[];
}

export interface NextStepAnswer {
  readonly name: string;
  readonly forApplicant: boolean;
  readonly organisations: readonly { readonly name: string }[];
  readonly dueAt?: string;
}

export interface ReceiptAnswer {
  readonly caseId: string;
  readonly number: string;
  readonly processName: string;
  readonly receivedAt: string;
  readonly next: readonly NextStepAnswer[];
}

/** How other organisations are reached. */
export interface PartnersAnswer {
  readonly partners: readonly { readonly organisationId: string; readonly channel: string; readonly endpoint?: string }[];
}

/** A key that was made, with its secret. */
export interface NewKeyAnswer {
  readonly id: string;
  readonly secret: string;
}

/** A task in a list or of a case. */
export interface TaskAnswer {
  readonly id: string;
  readonly element: string;
  readonly name: string;
  readonly status: string;
  readonly dueAt?: string;
  readonly owner?: { readonly id: string; readonly name: string };
  readonly actions: readonly string[];
}

export interface InboxRowAnswer extends TaskAnswer {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly subject: string;
}

export interface InboxAnswer {
  readonly rows: readonly InboxRowAnswer[];
  readonly next?: string;
}

export interface InboxCountsAnswer {
  readonly mine: number;
  readonly claimable: number;
  readonly team: number;
}

export interface CaseAnswer {
  readonly status: string;
  readonly stage?: string;
  readonly stageName?: string;
  readonly outcome?: string;
  readonly outcomeName?: string;
  readonly subject: string;
  readonly tasks: readonly TaskAnswer[];
  readonly clocks: readonly { readonly clock: string; readonly days: number; readonly dueAt?: string }[];
}

export interface TimelineAnswer {
  readonly entries: readonly { readonly at: string; readonly kind: string; readonly name?: string; readonly by?: string }[];
}

export interface MessageAnswer {
  readonly caseNumber: string;
  readonly notice: string;
  readonly title: string;
  readonly body: string;
  readonly caseId: string;
  readonly id: number;
}

export interface MailboxAnswer {
  readonly messages: readonly MessageAnswer[];
}

export interface PublicityAnswer {
  readonly id: string;
  readonly title: string;
}

export interface PublicEntryAnswer {
  readonly caseNumber: string;
  readonly fields: readonly { readonly label: string; readonly value: string }[];
  readonly closesAt?: string;
  readonly suspendedAt?: string;
}

export interface PublicEntriesAnswer {
  readonly entries: readonly PublicEntryAnswer[];
}

export interface PublicitiesAnswer {
  readonly publicities: readonly PublicityAnswer[];
  readonly next?: string;
}

export interface TrackedAnswer {
  readonly applicant: string;
  readonly status: string;
  readonly stage?: string;
  readonly outcome?: string;
  readonly now: readonly NextStepAnswer[];
  readonly todo: readonly string[];
  readonly dueAt?: string;
}

export interface IncidentAnswer {
  readonly id: string;
  readonly caseId: string;
  readonly element?: string;
  readonly code: string;
  readonly reason?: string;
}

export interface BusinessTimeAnswer {
  readonly now: string;
  readonly workingDaysLeft: number;
}
