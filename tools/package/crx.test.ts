import { createPrivateKey, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { idOfKey, idOfPublicKey, signCrx } from './crx.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const archive = Buffer.from('PK, as far as this test is concerned');

describe('an extension id', () => {
  it('is the one that Chrome gives the development key', () => {
    expect(idOfPublicKey(Buffer.from(manifest.key, 'base64'))).toBe('kbcmfkpckcdhoaibbpibmimibbfbgbea');
  });

  it('is the same for the private key and its public half', () => {
    const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
    expect(idOfKey(privateKey)).toBe(idOfPublicKey(publicKey));
    expect(idOfKey(createPrivateKey(privateKey.export({ type: 'pkcs1', format: 'pem' })))).toBe(
      idOfKey(privateKey),
    );
  });
});

// That Chromium installs it is shown in test/e2e/forced-install.e2e.ts.
describe('a signed package', () => {
  const crx = signCrx(archive, privateKey);
  const headerLength = crx.readUInt32LE(8);

  it('is a CRX3 that ends in the archive', () => {
    expect(crx.subarray(0, 4).toString()).toBe('Cr24');
    expect(crx.readUInt32LE(4)).toBe(3);
    expect(crx.subarray(12 + headerLength).equals(archive)).toBe(true);
  });

  it('carries a signature of id and archive that the public key in it confirms', () => {
    const header = crx.subarray(12, 12 + headerLength);
    const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
    expect(header.includes(publicKey)).toBe(true);
    // What was signed is the last field, after three bytes of tag and one of length.
    const signedData = header.subarray(-18);
    const signature = header.subarray(header.length - 18 - 4 - 256, -18 - 4);
    const signed = Buffer.concat([
      Buffer.from('CRX3 SignedData\0'),
      Buffer.from([18, 0, 0, 0]),
      signedData,
      archive,
    ]);
    expect(verify('sha256', signed, createPublicKey(privateKey), signature)).toBe(true);
  });

  it('is the same each time', () => {
    expect(signCrx(archive, privateKey).equals(crx)).toBe(true);
  });
});
