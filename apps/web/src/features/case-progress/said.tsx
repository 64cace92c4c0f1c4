import { useLocation } from 'react-router';

/** What the page before had to say as it led here. */
export function Said() {
  const { state } = useLocation() as { readonly state: unknown };
  const said = typeof state === 'object' && state !== null && 'said' in state ? state.said : undefined;
  return <p role="status">{typeof said === 'string' ? said : ''}</p>;
}
