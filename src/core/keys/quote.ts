/** A text of unknown origin in quotes, cut after 40 characters. */
export const quote = (text: string): string => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
