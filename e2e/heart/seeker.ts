/**
 * Finds what a person would: by role and name, as assistive technology is told them. Runs in the page, bundled into one script,
 * since no driver finds them alike in all three browsers.
 */
import { computeAccessibleName, isInaccessible } from 'dom-accessibility-api';
import { unreachable } from '../../src/core/text/result.ts';

/** Where the elements of a role may be; `field` is whatever can be filled in. */
const places = {
  alert: '[role=alert]',
  button: 'button, [role=button], summary',
  checkbox: 'input[type=checkbox], [role=checkbox]',
  combobox: 'select, [role=combobox]',
  definition: 'dd',
  dialog: 'dialog, [role=dialog]',
  field: 'input, textarea, select, [role=textbox], [contenteditable]',
  group: 'fieldset, [role=group]',
  heading: 'h1, h2, h3, h4, [role=heading]',
  link: 'a[href], [role=link]',
  list: 'ul, ol, [role=list]',
  listitem: 'li, [role=listitem]',
  radio: 'input[type=radio], [role=radio]',
  region: 'section, [role=region], main',
  rowheader: 'th[scope=row], [role=rowheader]',
  status: '[role=status], output',
  tab: '[role=tab]',
  textbox:
    'textarea, input:not([type]), input[type=text], input[type=url], input[type=password], [role=textbox], .native-edit-context',
} as const;

export interface Sought {
  readonly role: keyof typeof places;
  /** Exactly this, or, between slashes, what matches it. */
  readonly name?: string;
  readonly within?: Sought;
}

export interface Found {
  readonly text: string;
  /** Of a field; empty for anything else. */
  readonly value: string;
  readonly isEnabled: boolean;
  readonly isExpanded: boolean;
  readonly isPressed: boolean;
  readonly isCurrent: boolean;
  readonly hasFocus: boolean;
  /** Whether the mouse is over it, or over its label. */
  readonly hasMouse: boolean;
}

/** What is asked of the page. */
export type Question =
  | { readonly ask: 'look'; readonly sought: Sought }
  /** Its middle, scrolled into view, once nothing lies over it. */
  | { readonly ask: 'point'; readonly sought: Sought }
  | { readonly ask: 'choose'; readonly sought: Sought; readonly option: string };

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Reply {
  readonly found: readonly Found[];
  readonly point?: Point;
  readonly isDone?: boolean;
}

declare global {
  var jotterSeeker: ((question: Question) => Reply) | undefined;
}

globalThis.jotterSeeker = (question) => {
  const elements = seek(question.sought);
  const [first] = elements;
  const found = elements.map(describe);
  switch (question.ask) {
    case 'look':
      return { found };
    case 'point':
      return { found, ...(first ? pointAt(first) : {}) };
    case 'choose':
      return { found, isDone: first instanceof HTMLSelectElement && choose(first, question.option) };
    default:
      return unreachable(question);
  }
};

function seek({ role, name, within }: Sought): readonly HTMLElement[] {
  const roots: readonly ParentNode[] = within ? seek(within) : [document];
  const isWanted = matcher(name);
  return roots
    .flatMap((root) => Array.from(root.querySelectorAll<HTMLElement>(places[role])))
    .filter((one) => isShown(one) && (name === undefined || isWanted(nameOf(one))));
}

function matcher(name = ''): (actual: string) => boolean {
  const pattern = /^\/(.*)\/$/.exec(name)?.[1];
  if (pattern === undefined) return (actual) => actual === name;
  const expression = new RegExp(pattern);
  return (actual) => expression.test(actual);
}

const nameOf = (element: HTMLElement): string => computeAccessibleName(element).replace(/\s+/g, ' ').trim();

const isShown = (element: HTMLElement): boolean => element.checkVisibility() && !isInaccessible(element);

function describe(element: HTMLElement): Found {
  const flag = (name: string): boolean => ![null, 'false'].includes(element.getAttribute(name));
  const hasValue =
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement;
  return {
    text: element.innerText.replaceAll('\u00A0', ' '),
    value: hasValue ? element.value : '',
    isEnabled: !element.matches(':disabled'),
    isExpanded: flag('aria-expanded'),
    isPressed: flag('aria-pressed') || (element instanceof HTMLInputElement && element.checked),
    isCurrent: flag('aria-current'),
    hasFocus: element.contains(document.activeElement),
    hasMouse: bodyOf(element).matches(':hover') || (hasValue && labelOf(element)?.matches(':hover') === true),
  };
}

/** Monaco's own field is as small as its caret; what a person sees and clicks is the editor around it. */
const bodyOf = (element: HTMLElement): HTMLElement => element.closest<HTMLElement>('.monaco-editor') ?? element;

/** Nothing where another element lies over its middle. */
function pointAt(sought: HTMLElement): Pick<Reply, 'point'> {
  const element = bodyOf(sought);
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  // The box of an element that is broken into lines may have nothing of it in its middle.
  const box = element.getClientRects()[0];
  if (!box) return {};
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const top = document.elementFromPoint(x, y);
  const isReached = top && (element.contains(top) || top.contains(element) || labelOf(element)?.contains(top));
  return isReached ? { point: { x, y } } : {};
}

const labelOf = (element: HTMLElement): HTMLElement | undefined =>
  element instanceof HTMLInputElement ? element.labels?.[0] : undefined;

/** As a person does who opens the list and clicks: the value, then the two events. */
function choose(select: HTMLSelectElement, label: string): boolean {
  const option = Array.from(select.options).find((one) => one.label === label || one.value === label);
  if (!option) return false;
  select.value = option.value;
  select.dispatchEvent(new Event('input', { bubbles: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}
