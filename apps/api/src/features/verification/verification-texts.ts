import { type PageTexts } from '../../pages/page-language';
import { type VerifiedDto } from './verification.dto';

/** What the page of verification says. */
export interface VerificationTexts {
  readonly title: string;
  readonly about: string;
  readonly code: string;
  readonly ask: string;
  readonly unknown: string;
  readonly unknownHint: string;
  readonly status: Readonly<Record<VerifiedDto['status'], string>>;
  readonly document: string;
  readonly number: string;
  readonly none: string;
  readonly issuer: string;
  readonly date: string;
  readonly holder: string;
  readonly seal: string;
  readonly intact: string;
  readonly altered: string;
  readonly compare: string;
}

export const VERIFICATION_TEXTS: PageTexts<VerificationTexts> = {
  zh: {
    title: '文书核验',
    about: '扫描文书上的二维码，或输入二维码旁的核验码。',
    code: '核验码',
    ask: '核验',
    unknown: '未查到该文书',
    unknownHint: '未查到该文书，请核对二维码。',
    status: { valid: '真实有效', revoked: '已撤销，不再有效', replaced: '已被新的文书替代，不再有效' },
    document: '文书',
    number: '文号',
    none: '无',
    issuer: '签发机关',
    date: '日期',
    holder: '当事人',
    seal: '电子印章',
    intact: '完好',
    altered: '已被篡改',
    compare: '请与手中文书逐项核对。',
  },
  en: {
    title: 'Verify a document',
    about: 'Scan the QR code of the document, or type the code beside it.',
    code: 'Code',
    ask: 'Verify',
    unknown: 'There is no such document',
    unknownHint: 'There is no such document; please check the code.',
    status: { valid: 'Genuine and valid', revoked: 'Revoked, no longer valid', replaced: 'Replaced by another document, no longer valid' },
    document: 'Document',
    number: 'Number',
    none: 'none',
    issuer: 'Issued by',
    date: 'Date',
    holder: 'About',
    seal: 'Electronic seal',
    intact: 'intact',
    altered: 'altered since',
    compare: 'Please compare it line by line with the document in your hands.',
  },
};
