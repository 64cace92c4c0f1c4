import { createServer, connect } from 'node:net';

const LOCAL = '127.0.0.1';

/** Whether nobody listens on this port of the loopback address. */
export const isPortFree = (port: number): Promise<boolean> => listenOnce(port).then((got) => got !== undefined);

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

/** Whether somebody accepts connections there within a second. */
export function answers(port: number, host = LOCAL): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 1_000 });
    const end = (reached: boolean): void => {
      socket.destroy();
      resolve(reached);
    };
    socket.once('connect', () => {
      end(true);
    });
    socket.once('error', () => {
      end(false);
    });
    socket.once('timeout', () => {
      end(false);
    });
  });
}
