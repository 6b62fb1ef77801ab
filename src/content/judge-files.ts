import { classify } from '../classifier/index.ts';
import type { Classification } from '../classifier/types.ts';
import { decideFiles, type JudgedFile } from '../policy/decide-files.ts';
import { fileKindOf } from '../policy/file-kind.ts';
import type { Decision, PagePolicy } from '../policy/types.ts';
import { fileText } from './file-text.ts';

/** Text of all files together that is read while a person waits; more is not judged but stopped. Bytes. */
const MOST_BYTES = 1_000_000;
/** UTF-16 code units of one file, as for drafts. */
const LONGEST = 250_000;

const NOTHING: Classification = { findings: [], cases: [] };

/** A look into files. The seam for scanners of pictures and documents: they would add what they found here. */
export interface FileReader {
  /** The text of a file, read at once; throws when it cannot be read. */
  readText(file: File): string;
}

/**
 * May these files be added? Names are judged as messages are, and so is the text of files that are text; what nobody can
 * read here is up to the policy. Synchronous, since an event cannot be stopped after an await.
 */
export function judgeFiles(
  files: readonly File[],
  policy: PagePolicy,
  reader: FileReader,
  acknowledged = false,
): Decision {
  const { vocabulary } = policy;
  const judge = (text: string) => classify(text, { vocabulary });
  let bytes = 0;
  const judged = files.map((file): JudgedFile => {
    const kind = fileKindOf(file);
    // Of the same length, and then read as words.
    const name = judge(file.name.replace(/[_.+-]/g, ' '));
    if (kind !== 'text') return { kind, name };
    bytes += file.size;
    if (bytes > MOST_BYTES) return { kind, name, failure: 'too-long' };
    try {
      const text = fileText(file.name, reader.readText(file));
      if (text === undefined) return { kind: 'other', name };
      if (text.length > LONGEST) return { kind, name, failure: 'too-long' };
      return { kind, name, content: text.trim() === '' ? NOTHING : judge(text) };
    } catch {
      return { kind, name, failure: 'gate-error' };
    }
  });
  return decideFiles(judged, policy, acknowledged);
}

/** Reads by a synchronous request for the file's own address: a file has no other way to be read at once. */
export function createFileReader(window: Window & typeof globalThis): FileReader {
  return {
    readText: (file) => {
      const url = window.URL.createObjectURL(file);
      try {
        const request = new window.XMLHttpRequest();
        request.open('GET', url, false);
        request.send();
        if (request.status !== 200) throw new Error('the file could not be read');
        return request.responseText;
      } finally {
        window.URL.revokeObjectURL(url);
      }
    },
  };
}
