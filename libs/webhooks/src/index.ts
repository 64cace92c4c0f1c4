export { mayCall } from './may-call';
export { type SignedHeaders, signEvent } from './sign-event';
export { type Verified, verifyEvent } from './verify-event';
