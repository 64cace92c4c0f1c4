import { type ApplicantArea } from './applicant-area';

/** Up to the receipt. */
export const applyingPages: ApplicantArea = {
  open: [
    { path: 'sign-in', lazy: async () => ({ Component: (await import('../../../features/account/sign-in-page')).SignInPage }) },
    { path: 'apply/:process', lazy: async () => ({ Component: (await import('../../../features/apply/guide-page')).GuidePage }) },
  ],
  account: [
    {
      path: 'apply/:process/form',
      lazy: async () => ({ Component: (await import('../../../features/apply/application-page')).ApplicationPage }),
    },
    { path: 'drafts', lazy: async () => ({ Component: (await import('../../../features/apply/drafts-page')).DraftsPage }) },
    { path: 'receipts/:caseId', lazy: async () => ({ Component: (await import('../../../features/receipt/receipt-page')).ReceiptPage }) },
    {
      path: 'authorities',
      lazy: async () => ({ Component: (await import('../../../features/authorities/authorities-page')).AuthoritiesPage }),
    },
  ],
};
