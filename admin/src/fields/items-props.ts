import type { Listed } from './useListed';

/** What an input of several values needs, whatever it looks like. */
export interface ItemsProps {
  label: string;
  options: readonly Listed[];
  chosen: readonly string[];
  disabled: boolean;
  onChange: (items: string[]) => void;
}
