/** Address of the sign-in page that leads back to this page. */
export const signInPath = (back: string): string => (back === '/' ? '/sign-in' : `/sign-in?back=${encodeURIComponent(back)}`);

/** Where the sign-in page leads: only to pages of this house, else to the first one. */
export const backPath = (given: string | null): string => (given !== null && /^\/(?![/\\])/.test(given) ? given : '/');
