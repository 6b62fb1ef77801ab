import type { ComponentChildren } from 'preact';

export interface TableProps {
  readonly caption: string;
  /** The first column names the row. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ComponentChildren[])[];
}

/** A day or a number, in characters: never parted. */
const SHORT = 13;

/** A table that is read as one on paper and by a screen reader, and as a list on a narrow screen. */
export function Table({ caption, columns, rows }: TableProps) {
  if (rows.length === 0) return null;
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([head, ...cells], row) => (
          <tr key={row}>
            <th scope="row">{head}</th>
            {cells.map((cell, at) => (
              <td
                key={columns[at + 1]}
                data-column={columns[at + 1]}
                class={typeof cell === 'string' && cell.length <= SHORT ? 'short' : undefined}
              >
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export interface BarTableProps {
  readonly caption: string;
  readonly columns: readonly [what: string, count: string];
  readonly rows: readonly { readonly label: string; readonly count: number }[];
  number(count: number): string;
}

/** A table of counts with a bar beside each: what the bar shows is written beside it. */
export function BarTable({ caption, columns, rows, number }: BarTableProps) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={rows.map(({ label, count }) => [
        label,
        <span key="count" class="counted">
          <span class="count">{number(count)}</span>
          <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect class="stopped" width={(100 * count) / most} height="10" />
          </svg>
        </span>,
      ])}
    />
  );
}
