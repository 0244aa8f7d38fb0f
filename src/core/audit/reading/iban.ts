/** Whether a text is an IBAN by its form and its check digits (ISO 13616, ISO 7064 mod 97-10). */
export function isIban(text: string): boolean {
  const plain = text.replaceAll(' ', '');
  if (plain.length > 34 || !/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(plain)) return false;
  let rest = 0;
  for (const character of plain.slice(4) + plain.slice(0, 4)) rest = Number(`${rest}${parseInt(character, 36)}`) % 97;
  return rest === 1;
}
