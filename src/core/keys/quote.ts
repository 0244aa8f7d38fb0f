/** A text of unknown origin in quotes, cut after 40 characters; of a character that cannot be seen its number stands there. */
export const quote = (text: string): string => {
  const visible = text.slice(0, 40).replaceAll(/[\p{Cc}\p{Cf}]/gu, (hidden) => {
    const number = hidden.codePointAt(0) ?? 0;
    return `<U+${number.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
  return `“${visible}${text.length > 40 ? '…' : ''}”`;
};
