import path from 'node:path';

/** A face with every Vietnamese letter in one file, found from the project's folder, where every process of this product starts. */
export const FACE = path.resolve('node_modules/@expo-google-fonts/noto-serif/700Bold/NotoSerif_700Bold.ttf');
