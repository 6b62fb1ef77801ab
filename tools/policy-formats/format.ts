import type { ReadPolicyFile } from '../../src/policy/carrier.ts';

/** What every writer gets. */
export interface PolicyInput {
  /** The settings as an administrator writes them, by the names of src/policy/schema.ts. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** 32 letters from a to p, or the placeholder of the templates. */
  readonly extensionId: string;
  /** Of the update manifest. */
  readonly updateUrl: string;
}

export interface PolicyFile {
  /** Below docs/policy/, or wherever the files are put together. */
  readonly path: string;
  readonly content: string;
}

/** One format that administrators use: a writer, and a reader that gives the settings as the browser would. */
export interface PolicyFormat {
  readonly id: string;
  /** In words, for a table: where it is used. */
  readonly title: string;
  /** Where the file goes, in one line. */
  readonly place: string;
  /** By which page of the vendor the format was written. */
  readonly source: string;
  readonly file: string;
  write(input: PolicyInput): string;
  /** Undefined when the text is of another format. Never throws. */
  read(text: string): ReadPolicyFile | undefined;
}
