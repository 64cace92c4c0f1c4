import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from 'react-router';
import { isSignedOut } from '../../api/query-client';
import { Loading } from '../../ui/plain/loading';
import { ProblemText } from '../../ui/plain/problem-text';
import { meQuery } from '../me';
import { signInPath } from './back-path';
import { PlainNewPasswordForm } from './plain-new-password-form';

/** Lets through who is signed in, with a password of their own; leads others to the sign-in page and from there back to where they were going. */
export function AccountGate() {
  const me = useQuery(meQuery);
  const { pathname, search } = useLocation();
  if (me.data !== undefined) return me.data.mustChangePassword ? <PlainNewPasswordForm /> : <Outlet />;
  if (isSignedOut(me.error)) return <Navigate to={signInPath(pathname + search)} replace />;
  return me.error === null ? <Loading /> : <ProblemText problem={me.error} />;
}
