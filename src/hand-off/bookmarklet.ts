/** Lives in a bookmark: opens what is selected on any page in the copy of Jotter at an address. */
export const bookmarkletFor = (address: string): string => `(() => {
  const jotter = ${JSON.stringify(address)};
  const field = document.activeElement;
  const inField = field && field.selectionStart != null ? field.value.slice(field.selectionStart, field.selectionEnd) : '';
  let text = inField || String(getSelection());
  if (!/eyJ[\\w-]+[\\s.]/.test(text)) text = prompt('A token, or any text that holds one:', text);
  if (text) open(jotter + '#text=' + encodeURIComponent(text), '_blank', 'noopener');
})();`;
