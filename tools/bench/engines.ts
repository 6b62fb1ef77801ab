import type { Thread } from '../../src/classifier/types.ts';

/** One engine under measurement: made once, then asked of each message whether it finds anything that identifies. */
export interface Engine {
  readonly id: string;
  /** How its answer is read. */
  readonly reading: string;
  /** Ours decides; of the others it is only asked whether they find anything. */
  readonly decides: boolean;
  /** Loads and builds the engine; `ours` is the path of our bundle. */
  make(ours: string): Promise<(text: string, thread?: Thread) => boolean | Promise<boolean>>;
}

/** The figures, addresses and persons of wink-nlp's model: it names no persons, so a proper noun stands for one. */
const WINK_ENTITIES = new Set(['DATE', 'EMAIL', 'URL']);

export const ENGINES: readonly Engine[] = [
  {
    id: 'not-here',
    reading: 'blocked by the default policy',
    decides: true,
    async make(ours) {
      const { isStopped } = (await import(ours)) as typeof import('./ours.ts');
      return isStopped;
    },
  },
  {
    id: 'redact-pii',
    reading: '`SyncRedactor` with its defaults changes the text',
    decides: false,
    async make() {
      const { SyncRedactor } = await import('redact-pii');
      const redactor = new SyncRedactor();
      return (text) => redactor.redact(text) !== text;
    },
  },
  {
    id: '@openredaction/core',
    reading: '`detect` with its `hipaa` preset, cache off, reports a detection',
    decides: false,
    async make() {
      const { OpenRedaction } = await import('@openredaction/core');
      const shield = new OpenRedaction({ preset: 'hipaa', enableCache: false });
      return async (text) => (await shield.detect(text)).detections.length > 0;
    },
  },
  {
    id: 'compromise',
    reading: '`people()`, `phoneNumbers()` or `emails()` finds one',
    decides: false,
    async make() {
      const nlp = (await import('compromise')).default;
      return (text) => {
        const doc = nlp(text);
        return doc.people().found || doc.phoneNumbers().found || doc.emails().found;
      };
    },
  },
  {
    id: 'wink-nlp',
    reading: 'an entity DATE, EMAIL or URL, or a token tagged PROPN',
    decides: false,
    async make() {
      const winkNLP = (await import('wink-nlp')).default;
      const model = (await import('wink-eng-lite-web-model')).default;
      const nlp = winkNLP(model);
      const { its } = nlp;
      return (text) => {
        const doc = nlp.readDoc(text);
        const types = doc.entities().out(its.type) as string[];
        if (types.some((type) => WINK_ENTITIES.has(type))) return true;
        return (doc.tokens().out(its.pos) as string[]).includes('PROPN');
      };
    },
  },
];
