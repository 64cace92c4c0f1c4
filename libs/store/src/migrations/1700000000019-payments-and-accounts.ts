import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** What is paid on decisions, and what a person has used in a year of deductibles and caps. */
export class PaymentsAndAccounts1700000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PAYMENTS);
    await runner.query(ACCOUNTS);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}

const PAYMENTS = `
  CREATE TABLE payments (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    job_no int NOT NULL,
    -- What is paid: a key of the process, once in its case.
    decision text NOT NULL,
    amount_fen bigint NOT NULL CHECK (amount_fen > 0),
    -- Payee and account, encrypted.
    payee bytea NOT NULL,
    status text NOT NULL CHECK (status IN ('ordered', 'paid', 'returned')),
    ordered_at timestamptz NOT NULL,
    settled_at timestamptz,
    CHECK ((status = 'ordered') = (settled_at IS NULL)),
    UNIQUE (case_id, job_no)
  );
  -- One decision has one payment that is ordered or made; only a returned one may be ordered again.
  CREATE UNIQUE INDEX payments_standing ON payments (case_id, decision) WHERE status <> 'returned';
`;

const ACCOUNTS = `
  -- One row a person, year and region: whoever books must have seen its newest version.
  CREATE TABLE annual_accounts (
    person_id uuid NOT NULL,
    year int NOT NULL,
    region text NOT NULL,
    version int NOT NULL,
    PRIMARY KEY (person_id, year, region)
  );
  -- The ledger behind it; totals are sums of it.
  CREATE TABLE account_bookings (
    person_id uuid NOT NULL,
    year int NOT NULL,
    region text NOT NULL,
    kind text NOT NULL,
    case_id uuid NOT NULL,
    decision text NOT NULL,
    job_no int NOT NULL,
    deductible_fen bigint NOT NULL CHECK (deductible_fen >= 0),
    aid_fen bigint NOT NULL CHECK (aid_fen >= 0),
    booked_at timestamptz NOT NULL,
    PRIMARY KEY (case_id, decision, kind)
  );
  CREATE INDEX account_bookings_account ON account_bookings (person_id, year, region, kind);
`;
