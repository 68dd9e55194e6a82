'use client';

export { Apology as default } from '#components/newsroom/shell/apology.client.tsx';
