const THIS_MACHINE: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/** Whether an address of a partner may be used at all: https, without user and password; http for this machine only, where that is allowed. */
export function mayCall(endpoint: string, allowLoopback: boolean): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, username, password } = new URL(endpoint);
  if (username !== '' || password !== '') return false;
  if (protocol === 'https:') return true;
  return allowLoopback && protocol === 'http:' && THIS_MACHINE.includes(hostname);
}
