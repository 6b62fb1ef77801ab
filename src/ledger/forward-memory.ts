import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Progress } from './forward-state.ts';

interface Schema extends DBSchema {
  progress: { key: 'progress'; value: Progress };
}

/** Keeps the progress over the worker's ends. Not in extension storage: a page's renderer process can write there. */
export interface ForwardMemory {
  /** Undefined before the first write, and where it cannot be read: sending then starts at once. Never rejects. */
  read(): Promise<Progress | undefined>;
  /** Never rejects: what cannot be kept is only when to send next. */
  write(progress: Progress): Promise<void>;
}

export function openForwardMemory(): ForwardMemory {
  let opening: Promise<IDBPDatabase<Schema>> | undefined;
  let latest: Progress | undefined;
  function database(): Promise<IDBPDatabase<Schema>> {
    const forget = () => {
      opening = undefined;
    };
    opening ??= openDB<Schema>('forwarding', 1, {
      upgrade: (created) => void created.createObjectStore('progress'),
      terminated: forget,
    });
    opening.catch(forget);
    return opening;
  }
  return {
    read: async () => {
      try {
        latest ??= await (await database()).get('progress', 'progress');
      } catch {
        // As if nothing had been kept.
      }
      return latest;
    },
    write: async (progress) => {
      latest = progress;
      try {
        await (await database()).put('progress', progress, 'progress');
      } catch {
        // This worker knows it all the same.
      }
    },
  };
}
