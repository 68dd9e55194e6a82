/** The search field of a list's page, for the key that leads to it. */
export const SEARCH_ID = 'list-search';
/** What can be done with what is chosen, for the key that leads to it. */
export const BULK_BAR_ID = 'list-bulk-bar';
