import { type ApplicantArea } from './applicant-area';

/** From the receipt on. */
export const followingPages: ApplicantArea = {
  open: [{ path: 'track', lazy: async () => ({ Component: (await import('../../../features/track/track-page')).TrackPage }) }],
  account: [
    { path: 'cases', lazy: async () => ({ Component: (await import('../../../features/my-cases/my-cases-page')).MyCasesPage }) },
    { path: 'cases/:id', lazy: async () => ({ Component: (await import('../../../features/case-progress/case-page')).CasePage }) },
    {
      path: 'cases/:id/todo/:task',
      lazy: async () => ({ Component: (await import('../../../features/case-progress/todo-page')).TodoPage }),
    },
    { path: 'mailbox', lazy: async () => ({ Component: (await import('../../../features/mailbox/mailbox-page')).MailboxPage }) },
  ],
};
