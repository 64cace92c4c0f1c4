import { readFileSync } from 'node:fs';

/** Weights that are embedded, by the names that documents are drawn with. */
const FILES = {
  regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
} as const;

/** A weight of Noto Sans SC. */
export type Weight = keyof typeof FILES;

const read = new Map<Weight, Buffer>();

/** The font's file (10 MB), read once a process. */
export function fontFile(weight: Weight): Buffer {
  const known = read.get(weight) ?? readFileSync(require.resolve(FILES[weight]));
  read.set(weight, known);
  return known;
}
