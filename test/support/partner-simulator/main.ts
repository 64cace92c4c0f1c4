import { startPartner } from './partner-simulator';

/** Runs one partner for a demo: PARTNER_SECRET, API_URL and CLIENT_KEY say who it is, ANSWER (JSON) what it always answers, PORT where it listens. */
async function main(): Promise<void> {
  const {
    PARTNER_SECRET: secret = '',
    API_URL: apiUrl = 'http://127.0.0.1:3000',
    CLIENT_KEY: clientKey = '',
    ANSWER: answer = '{}',
    PORT: port = '0',
  } = process.env;
  const partner = await startPartner({
    secrets: () => [secret],
    port: Number(port),
    answering: { by: 'api', apiUrl, clientKey, afterMs: 2_000, answerTo: () => JSON.parse(answer) as object },
  });
  process.stdout.write(`partner listens at ${partner.url}\n`);
  const stop = (): void => {
    void partner.close();
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
}

void main();
