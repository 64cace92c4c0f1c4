import { hash, verify } from '@node-rs/argon2';

/** Made with the same cost as real ones, so that an unknown name takes as long as a wrong password. */
let decoy: Promise<string> | undefined;

/** Whether the password is the account's; false, after the same time, where there is no account or no password. */
export async function isPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  decoy ??= hash('nobody has this password');
  const right = await verify(passwordHash ?? (await decoy), password);
  return right && passwordHash !== undefined;
}
