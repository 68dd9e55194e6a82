import { useEffect, useState } from 'react';

/**
 * The text of a field beside the document. It keeps its own words: a document that answers a moment later would tear an
 * unfinished Vietnamese letter.
 * @param written what the document says
 * @param write puts what was typed into the document
 */
export function useOwnWords(written: string, write: (text: string) => void): [string, (text: string) => void] {
  const [words, setWords] = useState(written);
  useEffect(() => setWords(written), [written]);
  return [
    words,
    (text) => {
      setWords(text);
      write(text);
    },
  ];
}
