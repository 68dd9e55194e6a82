'use client';

import { createContext } from 'react';
import type { Attachment } from '#lib/attachments/schema';
import type { Picture } from '#lib/media/schema';

/** The pictures and files this page knows, by id, and how it learns of another picture. */
export type BodyFiles = {
  pictures: Readonly<Record<number, Picture>>;
  attachments: Readonly<Record<number, Attachment>>;
  addPicture: (id: number, picture: Picture) => void;
};

export const BodyFilesContext = createContext<BodyFiles>({ pictures: {}, attachments: {}, addPicture: () => {} });
