/** A file that is no archive package at all: no ZIP, or one cut off. */
export class ArchiveError extends Error {
  readonly code = 'bad-archive';

  constructor(message: string) {
    super(message);
    this.name = 'ArchiveError';
  }
}
