/** Whether a text is one URL and nothing else: then keys may be at it, and it is no secret itself. */
export const isKeyUrl = (text: string): boolean => /^\s*https?:\/\/\S+\s*$/i.test(text) && URL.canParse(text.trim());
