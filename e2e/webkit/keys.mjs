// Keys by their names, as WebDriver writes them (W3C WebDriver, "Keyboard actions").
const codes = new Map([
  ['Backspace', '\uE003'],
  ['Tab', '\uE004'],
  ['Enter', '\uE007'],
  ['Shift', '\uE008'],
  ['Control', '\uE009'],
  ['Escape', '\uE00C'],
  ['Space', ' '],
  ['End', '\uE010'],
  ['Home', '\uE011'],
  ['ArrowLeft', '\uE012'],
  ['ArrowUp', '\uE013'],
  ['ArrowRight', '\uE014'],
  ['ArrowDown', '\uE015'],
]);

const codeOf = (name) => codes.get(name) ?? (name.length === 1 ? name.toLowerCase() : unknown(name));

function unknown(name) {
  throw new Error(`No key is named ${name}.`);
}

/** "Control+A" as actions: down in this order, up in the other. */
export function chord(text) {
  const values = text.split('+').map(codeOf);
  return [
    ...values.map((value) => ({ type: 'keyDown', value })),
    ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
  ];
}

/** A text, key by key. */
export const keysOf = (text) =>
  Array.from(text).flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value })));
