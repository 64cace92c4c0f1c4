const TO_VILLAGE = /^.+?(?:社区|嘎查|村)/u;
const TO_TOWNSHIP = /^.+?(?:街道|苏木|[乡镇])/u;

/** An address as far as its village or community, else as far as its township; one that names neither is hidden whole. */
export function maskAddress(value: string): string {
  const address = value.trim();
  return TO_VILLAGE.exec(address)?.[0] ?? TO_TOWNSHIP.exec(address)?.[0] ?? '***';
}
