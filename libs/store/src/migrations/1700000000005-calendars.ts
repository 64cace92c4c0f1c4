import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** Calendars as versioned data of regions, and the rules by which timers and tasks were given their dates; see calendars/. */
export class Calendars1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CALENDARS);
    await runner.query(PUBLISHED);
    await runner.query(RULES);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}

const CALENDARS = `
  -- A region is a division code or its beginning, '*' is every one. 'published' years hold by the longest matching region; 'override'
  -- rows of all matching regions are laid over them. The newest version of a row holds.
  CREATE TABLE calendars (
    region text NOT NULL CHECK (region = '*' OR region ~ '^[0-9]{2,12}$'),
    year int NOT NULL,
    kind text NOT NULL CHECK (kind IN ('published', 'override')),
    version int NOT NULL,
    holidays jsonb NOT NULL,
    swapped_workdays jsonb NOT NULL,
    source text NOT NULL,
    published_at timestamptz NOT NULL,
    PRIMARY KEY (region, year, kind, version)
  );
`;

const PUBLISHED = `
  INSERT INTO calendars (region, year, kind, version, holidays, swapped_workdays, source, published_at) VALUES
  ('*', 2025, 'published', 1, '[
    {"name": "元旦", "from": "2025-01-01", "to": "2025-01-01"},
    {"name": "春节", "from": "2025-01-28", "to": "2025-02-04"},
    {"name": "清明节", "from": "2025-04-04", "to": "2025-04-06"},
    {"name": "劳动节", "from": "2025-05-01", "to": "2025-05-05"},
    {"name": "端午节", "from": "2025-05-31", "to": "2025-06-02"},
    {"name": "国庆节、中秋节", "from": "2025-10-01", "to": "2025-10-08"}]',
    '["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"]',
    '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号）', '2024-11-12T00:00:00+08:00'),
  ('*', 2026, 'published', 1, '[
    {"name": "元旦", "from": "2026-01-01", "to": "2026-01-03"},
    {"name": "春节", "from": "2026-02-15", "to": "2026-02-23"},
    {"name": "清明节", "from": "2026-04-04", "to": "2026-04-06"},
    {"name": "劳动节", "from": "2026-05-01", "to": "2026-05-05"},
    {"name": "端午节", "from": "2026-06-19", "to": "2026-06-21"},
    {"name": "中秋节", "from": "2026-09-25", "to": "2026-09-27"},
    {"name": "国庆节", "from": "2026-10-01", "to": "2026-10-07"}]',
    '["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"]',
    '国务院办公厅关于2026年部分节假日安排的通知（2025-11-04）', '2025-11-04T00:00:00+08:00');
`;

// Null in rows that were written before: nobody knows how their dates came about, so they are told of and never moved.
const RULES = `
  ALTER TABLE timers ADD COLUMN rule jsonb;
  ALTER TABLE tasks ADD COLUMN due_rule jsonb;
`;
