import { useEffect } from 'preact/hooks';
import type { StaffPorts } from '../browser/staff-ports.ts';
import type { StaffView } from '../browser/staff-view.ts';
import type { Text } from '../look/text.ts';
import { useStaff } from './use-staff.ts';
import { Who } from './who.tsx';

export interface AskWhoProps {
  readonly view: StaffView;
  readonly ports: StaffPorts;
  readonly text: Text;
  /** Whom records of this page name from now on; undefined: nobody. */
  onWho(who: string | undefined): void;
}

/**
 * On a page whose records may say who: asks for the staff number where the organization wants it. Nothing waits for it, for
 * a message that was sent is more urgent than who says so.
 */
export function AskWho({ view, ports, text, onWho }: AskWhoProps) {
  const staff = useStaff(view, ports);
  const { who, identity } = staff.view;
  useEffect(() => onWho(who), [who]);
  if (identity !== 'ask') return null;
  return (
    <section class="part">
      <Who staff={staff} ports={ports} text={text} />
      {who === undefined && <p class="small">{text('staffWhoOptional')}</p>}
    </section>
  );
}
