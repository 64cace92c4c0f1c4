import { Buffer } from 'node:buffer';
import { getDecoder } from 'iconv-lite';

/** Enough text to tell UTF-8 from GB18030: a word or two of one may be valid in the other, 64 KB never are. */
const sampleSize = 65_536;

interface Sample {
  readonly chunks: readonly Uint8Array[];
  readonly isWhole: boolean;
}

async function takeSample(content: AsyncIterator<Uint8Array>): Promise<Sample> {
  const chunks: Uint8Array[] = [];
  for (let size = 0; size < sampleSize;) {
    const next = await content.next();
    if (next.done === true) return { chunks, isWhole: true };
    chunks.push(next.value);
    size += next.value.byteLength;
  }
  return { chunks, isWhole: false };
}

function isUtf8({ chunks, isWhole }: Sample): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks), { stream: !isWhole });
    return true;
  } catch {
    return false;
  }
}

/**
 * Text of UTF-8 (with or without its mark) or, where the beginning is not UTF-8, of GB18030 (with GBK and GB2312 in it).
 * A byte that means nothing becomes U+FFFD, so that one bad character costs one row and not the file.
 */
export async function* decodeText(content: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const source = content[Symbol.asyncIterator]();
  try {
    const sample = await takeSample(source);
    const decoder = getDecoder(isUtf8(sample) ? 'utf8' : 'gb18030');
    for (const chunk of sample.chunks) yield decoder.write(Buffer.from(chunk));
    for (let next = await source.next(); next.done !== true; next = await source.next()) yield decoder.write(Buffer.from(next.value));
    yield decoder.end() ?? '';
  } finally {
    await source.return?.();
  }
}
