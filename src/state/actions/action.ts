/** In the order in which groups are listed where nothing else decides. */
export const groups = [
  'This token',
  'Check',
  'Make',
  'Examples',
  'Go to',
  'Learn',
  'Rules',
  'Glossary',
  'Settings',
] as const;

export type ActionGroup = (typeof groups)[number];

export type IconName =
  | 'book'
  | 'bug'
  | 'calendar'
  | 'clipboard'
  | 'compare'
  | 'copy'
  | 'crosshair'
  | 'eraser'
  | 'file'
  | 'flask'
  | 'glossary'
  | 'history'
  | 'key'
  | 'keyboard'
  | 'lock'
  | 'monitor'
  | 'moon'
  | 'package'
  | 'pen'
  | 'play'
  | 'rules'
  | 'search'
  | 'share'
  | 'shield'
  | 'sliders'
  | 'step'
  | 'sun'
  | 'undo';

/** Something that can be done. Menu, palette, shortcuts and their list all show it as it is here. */
export interface Action {
  readonly id: string;
  /** Verb and object: "Copy token". */
  readonly name: string;
  /** What it works with: a value, a time. */
  readonly detail?: string | undefined;
  readonly group: ActionGroup;
  readonly icon: IconName;
  /** What its shortcut does, whatever there is to do at this moment: "Show the next problem". */
  readonly help?: string;
  /** Why it is not possible now, a sentence; absent where it is. */
  readonly unavailable?: string | undefined;
  /** Whether it is offered before anything was typed. */
  readonly isLikely?: boolean;
  readonly run: () => unknown;
}
