import { type ApplicantArea } from './applicant-area';

/** Up to the receipt. */
export const applyingPages: ApplicantArea = {
  open: [{ path: 'sign-in', lazy: async () => ({ Component: (await import('../../../features/account/sign-in-page')).SignInPage }) }],
  account: [],
};
