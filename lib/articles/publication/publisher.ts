/** Whether the person may publish in this section. */
export type MayIn = (sectionId: number | null) => boolean;

/** Who answers for a publication. */
export type Publisher = {
  personId: number;
  mayIn: MayIn;
  /** Items of the library whose rights are over, and which this person, having seen that, publishes all the same. */
  acceptedRights: readonly number[];
};
