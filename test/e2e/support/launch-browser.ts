import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Replica } from '../../replica/server.ts';
import { findChromium } from './find-chromium.ts';

/** The built extension. */
export const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));

export interface LaunchOptions {
  readonly replica: Pick<Replica, 'resolverRules'>;
  /** Loads the built extension. */
  readonly extension: boolean;
  /** Where the built extension is; `dist/` unless told. */
  readonly extensionDir?: string;
  /** Default true. */
  readonly headless?: boolean;
  /** Kept afterwards; without it the profile is new and removed at the end. */
  readonly userDataDir?: string;
  /** Language of the browser and hence of the extension, e.g. `es`; default `en`. */
  readonly language?: string;
  /** Emulates a touch screen. */
  readonly touch?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly args?: readonly string[];
  /** Flags of Playwright's own to leave out. */
  readonly ignoreDefaultArgs?: readonly string[];
}

export interface LaunchedBrowser {
  readonly context: BrowserContext;
  /** The page the browser opened with. */
  readonly page: Page;
  close(): Promise<void>;
}

/** Chromium in which the replica's hosts are the replica, with or without the extension. */
export async function launchBrowser(options: LaunchOptions): Promise<LaunchedBrowser> {
  const { extensionDir = DIST, language = 'en', viewport = { width: 1280, height: 800 } } = options;
  const profile = options.userDataDir ?? (await mkdtemp(join(tmpdir(), 'not-here-')));
  const removeProfile = async () => {
    if (options.userDataDir !== undefined) return;
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: findChromium(),
      headless: options.headless ?? true,
      viewport,
      hasTouch: options.touch ?? false,
      // Chromium on Linux takes the language of its interface, hence of an extension's texts, from the environment.
      env: { ...process.env, LANGUAGE: language },
      ignoreDefaultArgs: [...(options.ignoreDefaultArgs ?? [])],
      args: [
        `--host-resolver-rules=${options.replica.resolverRules}`,
        '--ignore-certificate-errors',
        `--lang=${language}`,
        // Chromium refuses to run as root with its sandbox.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ...(options.extension
          ? [`--disable-extensions-except=${extensionDir}`, `--load-extension=${extensionDir}`]
          : []),
        ...(options.args ?? []),
      ],
    });
    const page = context.pages()[0] ?? (await context.newPage());
    return {
      context,
      page,
      close: async () => {
        await context.close();
        await removeProfile();
      },
    };
  } catch (error) {
    await removeProfile();
    throw error;
  }
}
