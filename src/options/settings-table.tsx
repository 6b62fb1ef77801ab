import type { PolicyView } from '../browser/messages.ts';
import { Icon } from '../look/icon.tsx';
import type { MessageKey, Text } from '../look/text.ts';
import { LATER } from '../policy/descriptions.ts';
import { type SettingRow, settingRows } from '../policy/setting-rows.ts';
import type { PolicySource } from '../policy/types.ts';
import { isUnset, showValue } from './show-value.ts';

const SOURCE: Record<PolicySource, MessageKey> = {
  managed: 'popupSourceManaged',
  'last-good': 'popupSourceLastGood',
  default: 'optionsFromDefault',
};

/** Every setting with its value and where it comes from; what could not be read stands above. */
export function SettingsTable({ view, text }: { readonly view: PolicyView; readonly text: Text }) {
  const { source, problems } = view;
  return (
    <>
      <p class={source === 'managed' ? 'state good' : 'state'}>
        <Icon name={source === 'managed' ? 'protected' : 'nothing'} size={28} />
        <span>
          <strong>{text(source === 'default' ? 'popupSourceDefault' : SOURCE[source])}</strong>
          {source === 'default' && <> {text('optionsDefaultDetail')}</>}
        </span>
      </p>
      {problems.length > 0 && (
        <div class="state caution" lang="en">
          <Icon name="warning" size={28} />
          <ul class="bullets">
            {problems.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                <code>{path}</code>: {message}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p class="small">{text('optionsDropped')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('optionsSetting')}</th>
            <th scope="col">{text('optionsValue')}</th>
            <th scope="col">{text('optionsFrom')}</th>
          </tr>
        </thead>
        <tbody>
          {settingRows(view, source).map((row) => (
            <tr key={row.key}>
              <th scope="row" lang="en">
                <details>
                  <summary>{row.title}</summary>
                  <p class="small">
                    {row.text} {row.later && LATER}
                  </p>
                </details>
                <code>{row.key}</code>
              </th>
              <td>
                <Value row={row} text={text} />
              </td>
              <td>{text(SOURCE[row.from])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Value({ row, text }: { readonly row: SettingRow; readonly text: Text }) {
  if (isUnset(row.value)) return <span class="small">{text('optionsUnset')}</span>;
  const shown = showValue(row.value);
  if (!shown.includes('\n')) return <pre>{shown}</pre>;
  return (
    <details>
      <summary>{text('optionsShow')}</summary>
      <pre>{shown}</pre>
    </details>
  );
}
