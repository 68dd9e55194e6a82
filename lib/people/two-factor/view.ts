/** How somebody's second factor stands. */
export type FactorView = {
  isOn: boolean;
  since: Date | null;
  /** Recovery codes not used yet. */
  codesLeft: number;
};

/** What an app needs to make codes: shown to its owner while enrolling, and never again. */
export type Enrolment = {
  /** In base32, in groups of four. */
  secret: string;
  /** Side length of the picture in modules, and the dark ones as a path of one-unit squares. */
  qr: { size: number; path: string };
};
