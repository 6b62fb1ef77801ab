import { describe, expect, it } from 'vitest';
import { readKept } from './collector.ts';

const line = (uid: string) =>
  JSON.stringify({
    resourceLogs: [
      {
        resource: {
          attributes: [
            { key: 'nothere.chain.seq', value: { intValue: '7' } },
            { key: 'nothere.chain.hash', value: { stringValue: 'abc' } },
          ],
        },
        scopeLogs: [
          {
            logRecords: [
              {
                body: { stringValue: `{"uid":"${uid}"}` },
                attributes: [{ key: 'log.record.uid', value: { stringValue: uid } }],
              },
            ],
          },
        ],
      },
    ],
  });

describe('what the collector kept', () => {
  it('is read in the order of arrival, with its anchors', () => {
    expect(readKept(`${line('a')}\n${line('b')}\n${line('a')}\n`)).toEqual({
      anchors: Array(3).fill({ seq: 7, hash: 'abc' }),
      bodies: ['a', 'b', 'a'].map((uid) => ({ uid, body: `{"uid":"${uid}"}` })),
      torn: 0,
    });
    expect(readKept('')).toEqual({ anchors: [], bodies: [], torn: 0 });
  });

  it('is read where a kill tore a line and the next one stands right behind it', () => {
    const kept = readKept(`${line('a')}\n${line('b').slice(0, 90)}${line('b')}\n${line('c').slice(0, 200)}`);
    expect(kept.bodies.map(({ uid }) => uid)).toEqual(['a', 'b']);
    expect(kept.torn).toBe(2);
  });
});
