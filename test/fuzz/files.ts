export type FileWay = 'paste' | 'drop' | 'chooser';

export interface FuzzFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
  /** `ask` may be let in by the person after a question, `stop` by nobody, where the policy blocks. */
  readonly label: 'pass' | 'ask' | 'stop';
}

/** Files and what must become of them at the default settings for files, at every sensitivity: a name alone is held back by strict. */
export const FILES: readonly FuzzFile[] = [
  { name: 'rota.txt', type: 'text/plain', text: 'Swap Friday with the late shift?', label: 'pass' },
  { name: 'lunch.csv', type: 'text/csv', text: 'day,menu\nmonday,tacos\n', label: 'pass' },
  { name: 'cake.png', type: 'image/png', text: 'x', label: 'ask' },
  { name: 'letter.pdf', type: 'application/pdf', text: '%PDF', label: 'stop' },
  { name: 'ct.dcm', type: '', text: 'DICM', label: 'stop' },
  { name: 'memo.m4a', type: 'audio/mp4', text: 'x', label: 'stop' },
  { name: 'all.zip', type: 'application/zip', text: 'PK', label: 'stop' },
  { name: 'notes.txt', type: 'text/plain', text: "Mrs. Okafor's biopsy came back positive", label: 'stop' },
];

export const labelOfFile = (name: string): FuzzFile['label'] | undefined =>
  FILES.find((file) => file.name === name)?.label;
