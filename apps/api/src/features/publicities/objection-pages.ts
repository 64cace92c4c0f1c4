import { escapeHtml, link, pageFrame } from '../../pages/page-frame';
import { addressIn, type PageLanguage } from '../../pages/page-language';
import { type ObjectionFateDto } from './objections.dto';
import { OBJECTION_TEXTS } from './objection-texts';

/** Where an objection is followed up. */
export const ANSWER_PATH = '/objection-answer';

const MINUTE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });
const told = (instant: string): string => MINUTE.format(new Date(instant));
const fault = (said: string | undefined): string => (said === undefined ? '' : `<p class="problem" role="alert">${escapeHtml(said)}</p>`);

interface FormGiven {
  readonly token: string;
  readonly publicity: string;
  readonly caseNumber: string;
  readonly language: PageLanguage;
  /** What was wrong with it before. */
  readonly fault?: string;
  /** What was typed before. */
  readonly reason?: string;
}

/** The form by which anybody objects; its token makes sending it twice one objection. */
export function formPage({ token, publicity, caseNumber, language, fault: said, reason = '' }: FormGiven): string {
  const texts = OBJECTION_TEXTS[language];
  const body = `<div class="card"><p>${escapeHtml(texts.about(caseNumber))}</p>${fault(said)}<form method="post"><input type="hidden" name="token" value="${escapeHtml(token)}">
<label>${texts.reason}<textarea name="reason" rows="6" required minlength="5" maxlength="2000">${escapeHtml(reason)}</textarea></label>
<label>${texts.name}<input name="name" maxlength="50" autocomplete="name"></label>
<label>${texts.phone}<input name="phone" maxlength="20" inputmode="tel" autocomplete="tel"></label>
<p class="small">${texts.kept}</p><button>${texts.send}</button></form></div>`;
  return pageFrame({
    title: texts.title,
    body,
    language,
    self: { path: `/objection-form/${publicity}/${encodeURIComponent(caseNumber)}` },
  });
}

/** The receipt: the code is the only way to the answer. */
export function receiptPage(code: string, language: PageLanguage): string {
  const texts = OBJECTION_TEXTS[language];
  const body = `<div class="card"><p>${texts.code}</p><p class="status">${escapeHtml(code)}</p><p>${texts.keep}</p>
<p class="noprint">${link(addressIn(language, ANSWER_PATH), texts.look)}</p></div>`;
  return pageFrame({ title: texts.received, body, language });
}

/** Asks for the code of an objection, and says what was wrong with the one before. */
export function askPage(language: PageLanguage, said?: string): string {
  const texts = OBJECTION_TEXTS[language];
  const body = `<div class="card">${fault(said)}<p>${texts.answerAbout}</p><form method="post">
<label>${texts.codeLabel}<input name="code" required maxlength="40" autocomplete="off" autocapitalize="characters"></label><button>${texts.ask}</button></form></div>`;
  return pageFrame({ title: texts.answerTitle, body, language, self: { path: ANSWER_PATH } });
}

/** What became of an objection. */
export function fatePage({ status, receivedAt, answeredAt, answer }: ObjectionFateDto, language: PageLanguage): string {
  const texts = OBJECTION_TEXTS[language];
  const lines = [
    texts.receivedAt(told(receivedAt)),
    ...(answeredAt === undefined ? [] : [texts.answeredAt(told(answeredAt)), answer ?? '']),
  ];
  const body = `<div class="card"><p class="status">${texts.fate[status]}</p>${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</div>`;
  return pageFrame({ title: texts.answerTitle, body, language, self: { path: ANSWER_PATH } });
}

/** Something that does not exist, or not any more. */
export function faultPage(text: string, language: PageLanguage): string {
  const texts = OBJECTION_TEXTS[language];
  const body = `<div class="card"><p>${escapeHtml(text)}</p><p>${link(addressIn(language, '/publicities'), texts.back)}</p></div>`;
  return pageFrame({ title: texts.unable, body, language });
}
