import type { PointerEvent, ReactNode } from 'react';
import type { FoundAction, FoundGroup } from '../state/actions/find-actions.ts';
import { actionIcons } from './action-icons.ts';
import { KeyCaps } from './KeyCaps.tsx';
import { Marked } from './Marked.tsx';
import { optionId, type PaletteOption } from './options.ts';

interface Props {
  readonly id: string;
  readonly groups: readonly FoundGroup[];
  readonly selected: PaletteOption | undefined;
  readonly onSelect: (option: PaletteOption) => void;
  readonly onRun: (option: PaletteOption) => void;
}

/** What was found, a list of groups. The focus stays in the field above: keys move the selection. */
export function Results({ groups, ...props }: Props) {
  return (
    <div
      id={props.id}
      role="listbox"
      aria-label="Results"
      tabIndex={-1}
      // The focus must not leave the field.
      onMouseDown={(event) => event.preventDefault()}
      className="palette-list"
    >
      {groups.map(({ group, found, more }) => (
        <div key={group} role="group" aria-label={group}>
          <p role="presentation" className="palette-group">
            {group}
          </p>
          {found.map((one) => (
            <Option key={one.action.id} option={one.action} {...props}>
              <Row found={one} />
            </Option>
          ))}
          {more > 0 && (
            <Option option={{ more: group }} {...props}>
              <span className="palette-more">Show {more.toLocaleString('en')} more</span>
            </Option>
          )}
        </div>
      ))}
    </div>
  );
}

interface OptionProps extends Omit<Props, 'groups'> {
  readonly option: PaletteOption;
  readonly children: ReactNode;
}

function Option({ id, option, selected, onSelect, onRun, children }: OptionProps) {
  const own = optionId(id, option);
  const isSelected = selected !== undefined && optionId(id, selected) === own;
  // A list that moves below a pointer at rest selects nothing.
  const point = ({ movementX, movementY }: PointerEvent): void => {
    if (!isSelected && (movementX !== 0 || movementY !== 0)) onSelect(option);
  };
  return (
    // Keys are heard by the field, which has the focus.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={own}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      onPointerMove={point}
      onClick={() => onRun(option)}
      className="palette-row"
    >
      {children}
    </div>
  );
}

function Row({ found: { action, marks, detailMarks } }: { readonly found: FoundAction }) {
  const Icon = actionIcons[action.icon];
  return (
    <>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span className="palette-words">
        <span className="palette-name">
          <Marked text={action.name} marks={marks} />
        </span>
        {action.detail !== undefined && action.detail !== '' && (
          <span className="palette-detail">
            <Marked text={action.detail} marks={detailMarks} />
          </span>
        )}
      </span>
      <KeyCaps of={action.id} />
    </>
  );
}
