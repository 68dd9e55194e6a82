/** What opens beside the text and is asked for from more than one place: a button, a key, the slash menu. */
export type Tool = 'find' | 'embed' | 'library' | 'characters' | 'shortcuts';
