import type { FileKind } from './types.ts';

const EXTENSIONS: Readonly<Record<Exclude<FileKind, 'other'>, string>> = {
  text: 'txt text csv tsv json eml ics vcf htm html rtf md markdown xml log',
  image: 'png jpg jpeg jfif gif webp avif heic heif bmp tif tiff ico svg',
  document: 'pdf doc docx docm odt xls xlsx xlsm ods ppt pptx odp pages numbers key epub msg',
  'medical-image': 'dcm dicom nii mha',
  recording: 'mp3 m4a wav ogg oga opus aac flac amr wma mp4 m4v mov webm mkv avi 3gp wmv',
};

const BY_EXTENSION = new Map(
  Object.entries(EXTENSIONS).flatMap(([kind, list]) => list.split(' ').map((ext) => [ext, kind as FileKind])),
);

/** Declared types that a text file may have; browsers know few extensions, so an empty one says nothing. */
const TEXT_TYPE =
  /^(?:text\/[\w.+-]+|application\/(?:json|xml|rtf|csv|x-rtf|xhtml\+xml)|message\/rfc822|application\/vnd\.ms-excel)?(?:;.*)?$/i;
const IMAGE_TYPE = /^image\/(?!dicom)[\w.+-]+$/i;

export function fileKindOf({ name, type }: { readonly name: string; readonly type: string }): FileKind {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  const kind = extension === undefined ? undefined : BY_EXTENSION.get(extension);
  if (kind === 'text') return TEXT_TYPE.test(type) ? 'text' : 'other';
  if (kind === 'image') return type === '' || IMAGE_TYPE.test(type) ? 'image' : 'other';
  // A picture from the clipboard has a name that its page made up, or none.
  if (kind === undefined && extension === undefined && IMAGE_TYPE.test(type)) return 'image';
  return kind ?? 'other';
}
