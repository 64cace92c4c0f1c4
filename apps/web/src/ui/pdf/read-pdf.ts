import { getDocument, GlobalWorkerOptions, type PDFPageProxy, TextLayer, VerbosityLevel, version } from 'pdfjs-dist/legacy/build/pdf.mjs';
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { type Look, type Opening, type PdfPage } from './pdf';

GlobalWorkerOptions.workerSrc = worker;

/** Put beside the scripts by copy-pdf-parts.mjs, under the version, so that browsers may keep them for ever. */
const PARTS = new URL(`/assets/pdfjs-${version}/`, window.location.href).href;

/**
 * Scans come in JBIG2 and JPEG 2000, whose decoders are WebAssembly. The policy of our pages lets none run: `wasm-unsafe-eval` would have to open it for every script. The same decoders as JavaScript need no
 * permission, and cost a fraction of a second a page. Nothing here evaluates code of the file, follows its links or sends its forms.
 */
const SETTINGS = {
  useWasm: false,
  wasmUrl: `${PARTS}wasm/`,
  // Chinese PDFs without embedded fonts name their letters by these.
  cMapUrl: `${PARTS}cmaps/`,
  cMapPacked: true,
  standardFontDataUrl: `${PARTS}standard_fonts/`,
  enableXfa: false,
  verbosity: VerbosityLevel.ERRORS,
} as const;

/** Opens a file; its worker ends with the signal. */
export async function readPdf(file: Blob, signal: AbortSignal): Promise<Opening> {
  const data = new Uint8Array(await file.arrayBuffer());
  const task = getDocument({ ...SETTINGS, data });
  const close = (): void => void task.destroy();
  if (signal.aborted) close();
  else signal.addEventListener('abort', close, { once: true });
  try {
    const opened = await task.promise;
    const page = async (no: number): Promise<PdfPage> => pageOf(await opened.getPage(no + 1));
    const { size } = await page(0);
    return { kind: 'open', pdf: { count: opened.numPages, size, page } };
  } catch (error) {
    return { kind: error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'broken' };
  }
}

function pageOf(page: PDFPageProxy): PdfPage {
  const { width, height } = page.getViewport({ scale: 1 });
  const viewOf = ({ scale, turned }: Look) => page.getViewport({ scale, rotation: page.rotate + turned });
  return {
    size: { width, height },
    draw(look) {
      const viewport = viewOf(look);
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [Math.round(viewport.width), Math.round(viewport.height)];
      const drawing = page.render({ canvas, viewport });
      const drawn = drawing.promise.then(() => {
        // Decoded pictures of a scan are some 25 MB a page.
        page.cleanup();
        return canvas;
      });
      return {
        drawn,
        stop: () => {
          drawing.cancel();
        },
      };
    },
    async write(turned) {
      const textContentSource = await page.getTextContent();
      const container = document.createElement('div');
      const viewport = viewOf({ scale: 1, turned });
      const layer = new TextLayer({ textContentSource, container, viewport });
      await layer.render();
      // It says the same by `round()`, which is younger than many browsers.
      const [across, down] = viewport.rotation % 180 === 0 ? [viewport.width, viewport.height] : [viewport.height, viewport.width];
      container.style.width = `calc(var(--total-scale-factor) * ${String(across)}px)`;
      container.style.height = `calc(var(--total-scale-factor) * ${String(down)}px)`;
      return layer.textContentItemsStr.some((text) => text.trim() !== '') ? container : undefined;
    },
  };
}
