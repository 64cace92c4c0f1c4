// Puts what pdf.js asks for by name beside the scripts: character maps, standard fonts, and the decoders of scans as JavaScript. The version is in the address, so that browsers may keep them for ever.
import { cpSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PDFJS = fileURLToPath(new URL('../../node_modules/pdfjs-dist/', import.meta.url));
/** The WebAssembly beside them is refused by the policy of the pages. */
const TAKEN = /^(cmaps|standard_fonts|wasm)$|\.(bcmap|pfb|ttf)$|nowasm_fallback\.js$|^LICENSE/;

/** @param {string} assets */
export function copyPdfParts(assets) {
  const { version } = JSON.parse(readFileSync(join(PDFJS, 'package.json'), 'utf8'));
  for (const folder of ['cmaps', 'standard_fonts', 'wasm'])
    cpSync(join(PDFJS, folder), join(assets, `pdfjs-${version}`, folder), {
      recursive: true,
      filter: (file) => TAKEN.test(basename(file)),
    });
}
