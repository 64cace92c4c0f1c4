import { type DocumentBlock, type DocumentContent } from '#documents';
import { maskName } from '#forms';
import { type PlaceDto } from './places.dto';
import { type ProofDto } from './proofs.dto';

const MINUTE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
const ENDS: Readonly<Record<string, string>> = { objection: '因异议中止', term: '期满', otherwise: '程序变更' };

const told = (instant: string | undefined): string => (instant === undefined ? '—' : MINUTE.format(new Date(instant)));

/** The proof (公示证明) as a document of the office that published; it names nobody who objected, and masks who put it up. */
export function proofContent(proof: ProofDto, caseNumber: string, madeAt: Date): DocumentContent {
  const { title, organisation, list, supervision, spans, suspensions, places, objections, endedAt } = proof;
  const fields = [
    { label: '公示名称', value: title },
    { label: '受理编号', value: caseNumber },
    ...(list === undefined ? [] : [{ label: '名单', value: list }]),
    { label: '公示起始', value: told(spans[0]?.openedAt) },
    { label: '公示结束', value: told(endedAt) },
    { label: '监督方式', value: supervision },
  ];
  return {
    title: '公示证明',
    issuer: organisation,
    holder: spans[0]?.fields[0]?.value ?? '',
    date: DAY.format(madeAt),
    blocks: [
      { kind: 'fields', fields },
      { kind: 'heading', text: '公示内容' },
      { kind: 'fields', fields: spans.at(-1)?.fields ?? [] },
      ...table(
        '公示时段',
        ['起', '止', '结束原因'],
        spans.map(({ openedAt, closedAt, endedBy = '' }) => [told(openedAt), told(closedAt), ENDS[endedBy] ?? '—']),
      ),
      ...table(
        '中止时段',
        ['起', '止'],
        suspensions.map(({ from, until }) => [told(from), told(until)]),
      ),
      ...table(
        '公示地点',
        ['地点', '张贴', '撤除'],
        places.map((place) => placeRow(place, proof)),
      ),
      { kind: 'paragraph', text: `公示期间收到异议 ${String(objections.length)} 件。` },
      ...table(
        '异议处理',
        ['收到', '答复', '结果'],
        objections.map(({ receivedAt, answeredAt, answer = '—' }) => [told(receivedAt), told(answeredAt), answer]),
      ),
    ],
    legalBasis: [],
    remedies: [],
    seals: [],
  };
}

/** The website's own place needs no photo: it shows what is public, from the beginning to the end. */
function placeRow({ name, post, putUp, takenDown }: PlaceDto, { spans, endedAt }: ProofDto): readonly string[] {
  if (post === undefined) return [name, `${told(spans[0]?.openedAt)} 自动`, `${told(endedAt)} 自动`];
  return [name, ...[putUp, takenDown].map((given) => (given === undefined ? '无凭证' : `${told(given.at)} ${maskName(given.by ?? '')}`))];
}

const table = (heading: string, labels: readonly string[], rows: readonly (readonly string[])[]): readonly DocumentBlock[] =>
  rows.length === 0
    ? []
    : [
        { kind: 'heading', text: heading },
        { kind: 'table', columns: labels.map((label) => ({ label })), rows },
      ];
