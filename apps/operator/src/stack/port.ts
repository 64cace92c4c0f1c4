import { createServer } from 'node:net';
import { say } from './progress';

const LOCAL = '127.0.0.1';

/** The wanted port when it is free, else one that the system picks. */
export async function findPort(wanted: number): Promise<number> {
  const port = (await listenOnce(wanted)) ?? (await listenOnce(0));
  return port ?? wanted;
}

function listenOnce(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(undefined);
    });
    server.listen(port, LOCAL, () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : undefined);
      });
    });
  });
}

/** The wanted port, or another one when it is taken, which is said. */
export async function pickPort(what: string, wanted: number): Promise<number> {
  const port = await findPort(wanted);
  if (port !== wanted) say(`Port ${wanted} is taken: ${what} gets port ${port}`);
  return port;
}

/** As pickPort, where the port so far above it must be free too. */
export async function pickPortPair(what: string, wanted: number, apart: number): Promise<number> {
  for (let port = wanted; port < wanted + 100; port += 1) {
    if ((await listenOnce(port)) === undefined || (await listenOnce(port + apart)) === undefined) continue;
    if (port !== wanted) say(`Port ${wanted} or ${wanted + apart} is taken: ${what} gets ports ${port} and ${port + apart}`);
    return port;
  }
  return wanted;
}
