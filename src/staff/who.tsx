import { useState } from 'preact/hooks';
import { parseStaffId } from '../audit/staff-id.ts';
import type { StaffPorts } from '../browser/staff-ports.ts';
import type { Text } from '../look/text.ts';
import type { Staff } from './use-staff.ts';

interface WhoProps {
  readonly staff: Staff;
  readonly ports: StaffPorts;
  readonly text: Text;
}

/** Whom records will name, and where the organization asks for a staff number, the box for it. */
export function Who(props: WhoProps) {
  const { view } = props.staff;
  const { text } = props;
  return (
    <>
      {view.identity === 'ask' && <StaffNumber {...props} />}
      {view.identity === 'profile' && <Profile {...props} />}
      {!view.personal && view.identity !== 'ask' && <p class="small">{text('staffShared')}</p>}
    </>
  );
}

function StaffNumber({ staff, text }: WhoProps) {
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const { who } = staff.view;
  if (who !== undefined) {
    return (
      <p class="who">
        <strong>{text('staffWhoIs', [who])}</strong>
        <button type="button" class="button plain" onClick={() => staff.setWho(undefined)}>
          {text('staffWhoOther')}
        </button>
      </p>
    );
  }
  return (
    <form
      class="who"
      onSubmit={(event) => {
        event.preventDefault();
        const id = parseStaffId(typed);
        setWrong(id === undefined);
        if (id === undefined) return;
        setTyped('');
        staff.setWho(id);
      }}
    >
      <label for="staff-number">{text('staffWhoLabel')}</label>
      <div class="row">
        <input
          id="staff-number"
          type="text"
          maxLength={60}
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          aria-describedby="staff-number-hint"
          aria-invalid={isWrong}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {text('staffWhoSet')}
        </button>
      </div>
      <p
        id="staff-number-hint"
        class={isWrong ? 'caution-text' : 'small'}
        role={isWrong ? 'alert' : undefined}
      >
        {text(isWrong ? 'staffWhoWrong' : 'staffWhoHint')}
      </p>
    </form>
  );
}

function Profile({ staff, ports, text }: WhoProps) {
  const { who } = staff.view;
  if (who !== undefined) return <p class="small">{text('staffProfileIs', [who])}</p>;
  const { askToReadProfile } = ports;
  return (
    <div class="who">
      <p class="small">{text('staffProfileNone')}</p>
      {askToReadProfile !== undefined && (
        <button
          type="button"
          class="button plain"
          onClick={() => void askToReadProfile().then(staff.refresh, () => undefined)}
        >
          {text('staffProfileAllow')}
        </button>
      )}
    </div>
  );
}
