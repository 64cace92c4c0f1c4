import { type ApplicantArea } from './applicant-area';

/** From the receipt on. */
export const followingPages: ApplicantArea = {
  open: [{ path: 'track', lazy: async () => ({ Component: (await import('../../../features/track/track-page')).TrackPage }) }],
  account: [],
};
