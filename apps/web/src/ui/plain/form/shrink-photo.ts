/** Longest edge of a photo that is sent, in pixels: print of ten points stays readable on a page of A4. */
const LONGEST = 2200;
/** A photo below it is sent as it is, bytes. */
const SMALL = 1_200_000;
const QUALITY = 0.82;
const THUMBNAIL = 112;

/** What is sent of a chosen file, and a small picture of it where it is one. */
export interface PreparedFile {
  readonly file: File;
  readonly thumbnail: string | undefined;
}

/** Scales a big photo down, since a phone's fills a slow network for minutes; what is no picture, or cannot be read as one, is left as it is. */
export async function shrinkPhoto(file: File): Promise<PreparedFile> {
  if (!file.type.startsWith('image/')) return { file, thumbnail: undefined };
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (picture === undefined) return { file, thumbnail: undefined };
  const thumbnail = draw(picture, THUMBNAIL).toDataURL('image/jpeg', 0.6);
  const fits = file.size <= SMALL && /^image\/(jpeg|png)$/.test(file.type);
  const shrunk = fits ? file : await asJpeg(draw(picture, LONGEST), file.name);
  picture.close();
  return { file: shrunk ?? file, thumbnail };
}

function draw(picture: ImageBitmap, longest: number): HTMLCanvasElement {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

async function asJpeg(canvas: HTMLCanvasElement, name: string): Promise<File | undefined> {
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', QUALITY);
  });
  return blob === null ? undefined : new File([blob], `${name.replace(/\.\w+$/, '')}.jpg`, { type: 'image/jpeg' });
}
