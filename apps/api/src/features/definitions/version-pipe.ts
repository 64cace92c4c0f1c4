import { Injectable, type PipeTransform } from '@nestjs/common';
import { ProblemError } from '../../problem/problem-error';

const NUMBER = /^[1-9]\d{0,8}$/;

/** Number of a version in an address; `unknown-version` for what is none. */
@Injectable()
export class VersionPipe implements PipeTransform<string, number> {
  transform(text: string): number {
    if (!NUMBER.test(text)) throw new ProblemError('unknown-version');
    return Number(text);
  }
}
