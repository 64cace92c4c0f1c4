import { isJsonObject, type JsonObject } from '#engine';
import { JobError } from './errors';

/** Inputs of a job, read by name; what the process hands over wrongly is `bad-job-input`, which no retry mends. */
export class JobInput {
  constructor(private readonly input: JsonObject) {}

  text(name: string, otherwise?: string): string {
    const value = this.input[name] ?? otherwise;
    if (typeof value === 'string' && value !== '') return value;
    throw bad(name, 'a text');
  }

  /** One of these words. */
  oneOf<Word extends string>(name: string, words: readonly Word[]): Word {
    const value = words.find((word) => word === this.input[name]);
    if (value !== undefined) return value;
    throw bad(name, `one of ${words.join(', ')}`);
  }

  /** A day that there is, as YYYY-MM-DD. */
  day(name: string): string {
    const value = this.text(name);
    const at = new Date(`${value}T00:00:00Z`);
    if (/^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value)) return value;
    throw bad(name, 'a day such as 2026-01-31');
  }

  /** Whether something other than null is given. */
  has(name: string): boolean {
    return this.input[name] !== undefined && this.input[name] !== null;
  }

  /** A text, or null where it is missing, null or empty. */
  textOrNone(name: string): string | null {
    const value = this.input[name] ?? null;
    return value === null || value === '' ? null : this.text(name);
  }

  /** A text of this shape. */
  textLike(name: string, shape: RegExp, expected: string): string {
    const value = this.text(name);
    if (shape.test(value)) return value;
    throw bad(name, expected);
  }

  count(name: string): number {
    const number = this.number(name);
    if (Number.isInteger(number) && number > 0) return number;
    throw bad(name, 'a whole number above 0');
  }

  /** A whole number that may be 0, and is where none is given. */
  countOrNone(name: string): number {
    const number = name in this.input ? this.number(name) : 0;
    if (Number.isInteger(number) && number >= 0) return number;
    throw bad(name, 'a whole number from 0 on');
  }

  /** A part of the whole, from 0 to 1. */
  share(name: string): number {
    const number = this.number(name);
    if (number >= 0 && number <= 1) return number;
    throw bad(name, 'a number from 0 to 1');
  }

  /** A list of objects, each with its own inputs. */
  list(name: string): readonly JobInput[] {
    const value = this.input[name];
    if (Array.isArray(value) && value.every(isJsonObject)) return value.map((item) => new JobInput(item));
    throw bad(name, 'a list of objects');
  }

  /** A list of texts; a missing one is empty, a single text a list of one, nulls in it are left out. */
  texts(name: string): readonly string[] {
    const given = [this.input[name] ?? []].flat().filter((item) => item !== null);
    if (given.every((item) => typeof item === 'string')) return given;
    throw bad(name, 'a list of texts');
  }

  /** The items of a list of contexts, each to be read by name; none where there is no such input. */
  contexts(name: string): readonly JobInput[] {
    const given = [this.input[name] ?? []].flat();
    if (given.every(isJsonObject)) return given.map((item) => new JobInput(item));
    throw bad(name, 'a list of contexts');
  }

  private number(name: string): number {
    const value = this.input[name];
    return typeof value === 'string' || typeof value === 'number' ? Number(value) : NaN;
  }

  without(...names: readonly string[]): JsonObject {
    return Object.fromEntries(Object.entries(this.input).filter(([name]) => !names.includes(name)));
  }
}

function bad(name: string, expected: string): JobError {
  return new JobError('bad-job-input', `input ${name} must be ${expected}`);
}
