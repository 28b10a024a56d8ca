import { decodeQR } from 'qr/decode.js';

/** What a browser may have of its own. */
interface Detector {
  detect(picture: CanvasImageSource): Promise<{ rawValue: string }[]>;
}
type DetectorKind = new (options: { formats: string[] }) => Detector;

/** Longer sides, in pixels, at which a code is looked for. */
const SIDES = [1600, 1100, 2400, 800, 3400];

function detector(): Detector | null {
  const kind = (window as unknown as { BarcodeDetector?: DetectorKind }).BarcodeDetector;
  try {
    return kind ? new kind({ formats: ['qr_code'] }) : null;
  } catch {
    return null;
  }
}

function drawn(picture: CanvasImageSource, [width, height]: [number, number], side: number): ImageData | null {
  const scale = side / Math.max(width, height, 1);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return null;
  pen.imageSmoothingQuality = 'high';
  // What can be seen through is white, as on a page.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

function decoded(pixels: ImageData | null): string | null {
  try {
    return pixels ? decodeQR(pixels) : null;
  } catch {
    return null;
  }
}

async function detected(picture: CanvasImageSource): Promise<string | null> {
  const found = await detector()
    ?.detect(picture)
    .catch(() => []);
  return found?.[0]?.rawValue ?? null;
}

/** Returns the text of the code in a picture file; nothing where none is read. */
export async function readPicture(file: Blob): Promise<string | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  const size: [number, number] = [picture.width, picture.height];
  const own = await detected(picture);
  if (own) return own;
  const longest = Math.max(...size);
  for (const side of [Math.min(longest, 4000), ...SIDES.filter((it) => it <= longest * 3)]) {
    const text = decoded(drawn(picture, size, side));
    if (text) return text;
  }
  return null;
}

/** Looks through a camera until a code is read or `stop` is called. */
export async function watch(video: HTMLVideoElement, found: (text: string) => void): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1920 } } });
  let running = true;
  const stop = () => {
    running = false;
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
  video.srcObject = stream;
  await video.play();
  let turn = 0;
  const look = async () => {
    if (!running) return;
    const size: [number, number] = [video.videoWidth, video.videoHeight];
    const side = turn++ % 2 ? Math.max(...size) : Math.min(1100, Math.max(...size));
    const text = size[0] > 0 ? ((await detected(video)) ?? decoded(drawn(video, size, side))) : null;
    if (text && running) {
      stop();
      found(text);
    } else if (running) requestAnimationFrame(() => void look());
  };
  void look();
  return stop;
}
