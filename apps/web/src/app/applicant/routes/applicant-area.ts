import { type RouteObject } from 'react-router';

/** The pages of one area of what applicants do. */
export interface ApplicantArea {
  /** For everybody. */
  readonly open: readonly RouteObject[];
  /** For whoever is signed in; others are led to the sign-in page. */
  readonly account: readonly RouteObject[];
}
