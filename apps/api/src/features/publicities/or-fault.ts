import { type Response } from 'express';
import { sendPage } from '../../pages/page-frame';
import { type PageLanguage } from '../../pages/page-language';
import { ProblemError } from '../../problem/problem-error';
import { saidInFull } from '../../problem/next-steps';
import { PROBLEMS } from '../../problem/problems';
import { faultPage } from './objection-pages';

/** People get a page where programs get problem+json; too many tries are everybody's problem. */
export async function orFault(response: Response, language: PageLanguage, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code === 'too-many-requests') throw error;
    sendPage(response, { status: PROBLEMS[error.code].status, page: faultPage(saidInFull(error.code, language), language) });
  }
}
