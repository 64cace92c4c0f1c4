import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** Documents that cases write: their numbers, contents, files, signatures, and the seals of organisations. */
export class IssuedDocuments1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DOCUMENTS);
    await runner.query(SEALS);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}

const DOCUMENTS = `
  -- Counted in the statement that writes the document, so that a series has no gaps.
  CREATE TABLE document_series (
    organisation_id text NOT NULL,
    series text NOT NULL,
    year int NOT NULL,
    last int NOT NULL,
    PRIMARY KEY (organisation_id, series, year)
  );
  CREATE TABLE issued_documents (
    case_id uuid NOT NULL,
    no int NOT NULL,
    element text NOT NULL,
    template text NOT NULL,
    organisation_id text NOT NULL,
    -- Without a series it has no number.
    series text,
    year int,
    serial int,
    -- What strangers verify it by.
    code text NOT NULL UNIQUE,
    content bytea NOT NULL,
    issued_at timestamptz NOT NULL,
    -- When the step that wrote it was undone.
    revoked_at timestamptz,
    PRIMARY KEY (case_id, no),
    CONSTRAINT issued_documents_number UNIQUE (organisation_id, series, year, serial),
    CHECK ((series IS NULL) = (serial IS NULL) AND (series IS NULL) = (year IS NULL))
  );
  -- The PDF as it was made, or as it was signed last.
  CREATE TABLE issued_document_files (
    case_id uuid NOT NULL,
    no int NOT NULL,
    sha256 bytea NOT NULL,
    body bytea NOT NULL,
    made_at timestamptz NOT NULL,
    PRIMARY KEY (case_id, no)
  );
  CREATE TABLE document_signatures (
    case_id uuid NOT NULL,
    no int NOT NULL,
    party text NOT NULL,
    organisation_id text NOT NULL,
    signer_id uuid NOT NULL,
    signed_at timestamptz NOT NULL,
    -- Of the file with this signature and those before it.
    sha256 bytea NOT NULL,
    PRIMARY KEY (case_id, no, party)
  );
`;

const SEALS = `
  -- Certificates and keys (PKCS#12, encrypted) that organisations seal with; the newest that was not withdrawn counts.
  CREATE TABLE organisation_seals (
    organisation_id text NOT NULL,
    fingerprint text NOT NULL,
    subject text NOT NULL,
    key_store bytea NOT NULL,
    valid_until timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    withdrawn_at timestamptz,
    PRIMARY KEY (organisation_id, fingerprint)
  );
`;
