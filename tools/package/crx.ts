import { createHash, createPublicKey, type KeyObject, sign } from 'node:crypto';

/** The DER bytes of the public half, from which an extension's id follows. */
function publicDer(key: KeyObject): Buffer {
  return createPublicKey(key).export({ type: 'spki', format: 'der' });
}

const idBytes = (publicKey: Buffer) => createHash('sha256').update(publicKey).digest().subarray(0, 16);

/** The id Chrome gives to what a key signed: half of the public key's SHA-256, each hexadecimal digit as a to p. */
export function idOfPublicKey(publicKey: Buffer): string {
  const digits = idBytes(publicKey).toString('hex');
  return [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** The id of an extension signed with this private key. */
export const idOfKey = (key: KeyObject): string => idOfPublicKey(publicDer(key));

// Field numbers of Chromium's components/crx_file/crx3.proto.
const SHA256_WITH_RSA = 2;
const SIGNED_HEADER_DATA = 10000;
const PROOF_PUBLIC_KEY = 1;
const PROOF_SIGNATURE = 2;
const SIGNED_CRX_ID = 1;

const LENGTH_DELIMITED = 2;
const SIGNATURE_CONTEXT = 'CRX3 SignedData\0';

/**
 * A signed extension package (CRX3): `Cr24`, the version 3, the header's length, the header, the zip. The signature is
 * over the id and the zip. RSA with PKCS #1 v1.5 holds no chance, so the same key and zip give the same bytes.
 */
export function signCrx(archive: Buffer, key: KeyObject): Buffer {
  const publicKey = publicDer(key);
  const signedData = field(SIGNED_CRX_ID, idBytes(publicKey));
  const signature = sign(
    'sha256',
    Buffer.concat([Buffer.from(SIGNATURE_CONTEXT), uint32(signedData.length), signedData, archive]),
    key,
  );
  const proof = Buffer.concat([field(PROOF_PUBLIC_KEY, publicKey), field(PROOF_SIGNATURE, signature)]);
  const header = Buffer.concat([field(SHA256_WITH_RSA, proof), field(SIGNED_HEADER_DATA, signedData)]);
  return Buffer.concat([Buffer.from('Cr24'), uint32(3), uint32(header.length), header, archive]);
}

/** A field of bytes in protocol buffers' wire format. */
function field(number: number, bytes: Buffer): Buffer {
  return Buffer.concat([varint(number * 8 + LENGTH_DELIMITED), varint(bytes.length), bytes]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...bytes, rest]);
    bytes.push((rest % 128) + 128);
  }
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
