/** Tokens that have a tab each; of more, one is chosen from a list. */
export const mostTabs = 12;
