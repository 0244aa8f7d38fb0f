import { Plus } from 'lucide-react';
import { Menu } from '../../../ui/Menu.tsx';
import { NewClaim } from './NewClaim.tsx';

/** Opens a field for the name of a new claim. */
export const AddClaim = () => (
  <Menu
    label={
      <>
        <Plus size={14} aria-hidden />
        Add claim
      </>
    }
    panel="menu-panel menu-panel-start rounded-panel border border-line-strong p-1.5"
  >
    <NewClaim />
  </Menu>
);
