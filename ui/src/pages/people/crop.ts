/** Which square of a picture becomes a photo. Pure: the page draws what comes out. */

/** The middle of the square in parts of the picture, and how near it is. */
export interface View {
  x: number;
  y: number;
  zoom: number;
}

export interface Square {
  left: number;
  top: number;
  side: number;
}

/** Pixels along the side of a photo that is kept. */
export const PHOTO_SIDE = 320;
export const NEAREST = 5;

/** Faces stand above the middle of most pictures. */
export function firstView(width: number, height: number): View {
  return { x: 0.5, y: height > width ? 0.42 : 0.5, zoom: 1 };
}

const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), Math.max(least, most));

/** The square in pixels of the picture; never beyond its edges. */
export function squareOf(width: number, height: number, view: View): Square {
  const side = Math.min(width, height) / within(view.zoom, 1, NEAREST);
  return {
    left: within(view.x * width - side / 2, 0, width - side),
    top: within(view.y * height - side / 2, 0, height - side),
    side,
  };
}

/** The view after the picture was drawn along by pixels of a frame `shown` pixels wide; it stops at the edges. */
export function drawn(width: number, height: number, view: View, by: { x: number; y: number }, shown: number): View {
  const { left, top, side } = squareOf(width, height, view);
  const scale = side / shown;
  const next = squareOf(width, height, { ...view, x: (left + side / 2 - by.x * scale) / width, y: (top + side / 2 - by.y * scale) / height });
  return { x: (next.left + side / 2) / width, y: (next.top + side / 2) / height, zoom: view.zoom };
}
