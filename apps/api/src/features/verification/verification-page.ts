import { escapeHtml, pageFrame } from '../../pages/page-frame';
import { addressIn, type PageLanguage } from '../../pages/page-language';
import { type VerifiedDto } from './verification.dto';
import { VERIFICATION_TEXTS } from './verification-texts';

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** What somebody has scanned or typed, and what is known of it. */
export interface Verification {
  readonly code: string;
  readonly verified: VerifiedDto | undefined;
  readonly language: PageLanguage;
}

/** A page for whoever has scanned the code: whether the document is genuine and holds, and what to compare it with. */
export function verificationPage({ code, verified, language }: Verification): string {
  const texts = VERIFICATION_TEXTS[language];
  const self = { path: `/verify/${encodeURIComponent(code)}` };
  const again = formOf(language);
  if (verified === undefined) {
    return pageFrame({
      title: texts.unknown,
      body: `<div class="card"><p class="status bad">${texts.unknownHint}</p></div>${again}`,
      language,
      self,
    });
  }
  const rows = [
    [texts.document, verified.title],
    [texts.number, verified.number ?? texts.none],
    [texts.issuer, verified.issuer],
    [texts.date, verified.date],
    [texts.holder, verified.holder],
    ...verified.seals.map(({ organisation, signedAt, intact }) => [
      texts.seal,
      `${organisation} ${DAY.format(new Date(signedAt))} ${intact ? texts.intact : texts.altered}`,
    ]),
  ];
  const table = rows
    .map(([label = '', value = '']) => `<tr><th scope="row">${escapeHtml(label)}</th><td>${escapeHtml(value)}</td></tr>`)
    .join('');
  const body = `<div class="card"><p class="status ${verified.status === 'valid' ? 'good' : 'bad'}">${texts.status[verified.status]}</p>
<table>${table}</table><p>${texts.compare}</p></div>`;
  return pageFrame({ title: texts.title, body, language, self });
}

/** Asks for the code that is printed below the QR code. */
export function verificationFormPage(language: PageLanguage): string {
  const texts = VERIFICATION_TEXTS[language];
  return pageFrame({ title: texts.title, body: formOf(language), language, self: { path: '/verify' } });
}

function formOf(language: PageLanguage): string {
  const texts = VERIFICATION_TEXTS[language];
  const lang = language === 'zh' ? '' : `<input type="hidden" name="lang" value="${language}">`;
  return `<div class="card"><p>${texts.about}</p><form method="get" action="${escapeHtml(addressIn('zh', '/verify'))}">${lang}
<label>${texts.code}<input name="code" required maxlength="40" autocomplete="off" autocapitalize="none"></label><button>${texts.ask}</button></form></div>`;
}
