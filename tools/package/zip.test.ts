import { describe, expect, it } from 'vitest';
import { zip } from './zip.ts';

const bytes = (text: string) => Buffer.from(text);

describe('zip', () => {
  it('depends on names and contents, not on the order in which files were found', () => {
    const one = zip(
      new Map([
        ['b/x.js', bytes('1')],
        ['a.json', bytes('{}')],
      ]),
    );
    const other = zip(
      new Map([
        ['a.json', bytes('{}')],
        ['b/x.js', bytes('1')],
      ]),
    );
    expect(one.equals(other)).toBe(true);
    expect(
      one.equals(
        zip(
          new Map([
            ['a.json', bytes('{}')],
            ['b/x.js', bytes('2')],
          ]),
        ),
      ),
    ).toBe(false);
  });

  // That Chromium unpacks it is shown in test/e2e/forced-install.e2e.ts.
  it('can be read from its end: each entry points at its name and content', () => {
    const names = ['empty', 'ñandú/é.txt'];
    const archive = zip(new Map(names.map((name) => [name, bytes(name === 'empty' ? '' : `in ${name}`)])));
    const end = archive.length - 22;
    expect([archive.readUInt32LE(end), archive.readUInt16LE(end + 10)]).toEqual([0x06054b50, names.length]);
    let entry = archive.readUInt32LE(end + 16);
    for (const name of names) {
      const nameLength = archive.readUInt16LE(entry + 28);
      expect(archive.toString('utf8', entry + 46, entry + 46 + nameLength)).toBe(name);
      const local = archive.readUInt32LE(entry + 42);
      expect(archive.readUInt32LE(local)).toBe(0x04034b50);
      const start = local + 30 + nameLength;
      const content = archive.toString('utf8', start, start + archive.readUInt32LE(local + 22));
      expect(content).toBe(name === 'empty' ? '' : `in ${name}`);
      entry += 46 + nameLength;
    }
    expect(entry).toBe(end);
  });
});
