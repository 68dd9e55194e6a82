/** Why a thread was left as it was. `own-words`: nobody else wrote in it. `moved`: this person has read on in it since. */
export type MarkNoteCode = 'not-found' | 'own-words' | 'moved';
