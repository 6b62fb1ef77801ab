const pad = (value: number, length = 2) => String(value).padStart(length, '0');

/** Milliseconds since the epoch as an `<input type="datetime-local">` holds it, in this computer's time zone, to the minute. */
export function toLocalInput(at: number): string {
  const date = new Date(at);
  const day = `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
  return `${day}T${pad(date.getHours())}:${pad(date.getMinutes())}`;
}

/** The other way round; undefined for what is no time, or one that lies after `now`. */
export function fromLocalInput(value: string, now: number): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/.test(value)) return undefined;
  const at = new Date(value).getTime();
  return Number.isNaN(at) || at > now || at < Date.UTC(2020, 0, 1) ? undefined : at;
}
