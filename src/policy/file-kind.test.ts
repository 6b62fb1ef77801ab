import { expect, it } from 'vitest';
import { fileKindOf } from './file-kind.ts';
import type { FileKind } from './types.ts';

it.each<[string, string, FileKind]>([
  ['notes.txt', 'text/plain', 'text'],
  ['NOTES.TXT', 'text/plain;charset=utf-8', 'text'],
  ['list.csv', 'application/vnd.ms-excel', 'text'],
  ['list.csv', '', 'text'],
  ['mail.eml', 'message/rfc822', 'text'],
  ['cal.ics', 'text/calendar', 'text'],
  ['card.vcf', 'text/vcard', 'text'],
  ['letter.rtf', 'application/rtf', 'text'],
  ['page.html', 'text/html', 'text'],
  ['notes.txt', 'application/pdf', 'other'],
  ['scan.png', 'image/png', 'image'],
  ['scan.heic', '', 'image'],
  ['', 'image/png', 'image'],
  ['blob', 'image/jpeg', 'image'],
  ['scan.png', 'application/dicom', 'other'],
  ['scan.pdf', 'image/png', 'document'],
  ['chart.pdf', 'application/pdf', 'document'],
  ['roster.xlsx', '', 'document'],
  ['ct.dcm', 'application/dicom', 'medical-image'],
  ['', 'image/dicom-rle', 'other'],
  ['memo.m4a', 'audio/mp4', 'recording'],
  ['clip.mov', 'video/quicktime', 'recording'],
  ['all.zip', 'application/zip', 'other'],
  ['folder', '', 'other'],
  ['photo.png.exe', 'image/png', 'other'],
  ['png', '', 'other'],
])('%j of type %j is taken for %s', (name, type, kind) => {
  expect(fileKindOf({ name, type })).toBe(kind);
});
