/** At most so many characters; where some are left out, an ellipsis says so. */
export const shorter = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;
