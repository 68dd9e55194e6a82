/** What kinds of files stories offer, and the last part of the name of each. */
export const EXTENSIONS = {
  'application/pdf': 'pdf',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/aac': 'aac',
  'audio/ogg': 'ogg',
  'audio/flac': 'flac',
  'audio/wav': 'wav',
} as const;

/** The ending of a file's name, or of its address, as a pattern. */
export const ENDING = `\\.(?:${Object.values(EXTENSIONS).join('|')})$`;

export type FileType = keyof typeof EXTENSIONS;
export type SoundType = Exclude<FileType, 'application/pdf'>;

export const FILE_TYPES = Object.keys(EXTENSIONS) as [FileType, ...FileType[]];

export const isSound = (type: FileType): type is SoundType => type !== 'application/pdf';

export const SOUND_TYPES = FILE_TYPES.filter(isSound);

/** What a browser is asked to offer for choosing: besides types, endings, since systems disagree on what a sound is. */
export const ACCEPTED_SOUNDS = 'audio/*,.mp3,.m4a,.aac,.ogg,.opus,.flac,.wav';
