/**
 * Pages of PDF on a canvas. The reader and its worker are files of the window
 * itself: nothing is fetched, nothing is evaluated, fonts come from the paper.
 */
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

type Reader = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
type Document = Awaited<ReturnType<Reader['getDocument']>['promise']>;

let reader: Promise<Reader> | null = null;

/** Read once, when the first paper is looked at. */
function loadReader(): Promise<Reader> {
  reader ??= import('pdfjs-dist/legacy/build/pdf.mjs').then((library) => {
    library.GlobalWorkerOptions.workerSrc = workerUrl;
    return library;
  });
  return reader;
}

export interface OpenPaper {
  readonly pages: number;
  /** Width through height of the first page. */
  readonly ratio: number;
  /** Draws the first page into the canvas, as wide as it is told in CSS pixels. */
  draw(canvas: HTMLCanvasElement, width: number): Promise<void>;
  close(): void;
}

/** Opens a paper; the bytes are copied, because the worker takes what it is given. */
export async function openPaper(bytes: Uint8Array): Promise<OpenPaper> {
  const library = await loadReader();
  const task = library.getDocument({ data: bytes.slice(), isEvalSupported: false, useWasm: false, useSystemFonts: false, verbosity: 0 });
  const paper = await task.promise;
  const page = await paper.getPage(1);
  const size = page.getViewport({ scale: 1 });
  return {
    pages: paper.numPages,
    ratio: size.width / size.height,
    draw: (canvas, width) => drawOn(page, canvas, width, size.width),
    close: () => void task.destroy(),
  };
}

/** Draws aside and copies at the end, so that the paper on the screen never blinks. */
async function drawOn(page: Awaited<ReturnType<Document['getPage']>>, canvas: HTMLCanvasElement, width: number, points: number): Promise<void> {
  const viewport = page.getViewport({ scale: (width / points) * Math.min(3, window.devicePixelRatio || 1) });
  const aside = document.createElement('canvas');
  aside.width = Math.round(viewport.width);
  aside.height = Math.round(viewport.height);
  await page.render({ canvas: aside, viewport, background: '#ffffff' }).promise;
  canvas.width = aside.width;
  canvas.height = aside.height;
  canvas.getContext('2d')?.drawImage(aside, 0, 0);
}
