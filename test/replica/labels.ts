import type { Toggles } from './toggles.ts';

/** Accessible names of the page's controls, one language at a time. Our own wording where no source shows Meta's. */
export interface Labels {
  readonly composer: string;
  readonly heading: string;
  readonly writeTo: (name: string) => string;
  readonly conversation: (name: string) => string;
  readonly messages: (name: string) => string;
  readonly you: string;
  readonly attach: string;
  readonly sticker: string;
  readonly gif: string;
  readonly emoji: string;
  readonly voice: string;
  readonly like: string;
  readonly send: string;
  readonly more: string;
  readonly edit: string;
  readonly editMessage: string;
  readonly save: string;
  readonly cancel: string;
  readonly comment: string;
  readonly writeComment: string;
  readonly createPost: string;
  readonly post: string;
  readonly minimize: string;
  readonly close: string;
  readonly removeFile: string;
  readonly share: string;
  readonly forward: string;
  readonly sendTo: (name: string) => string;
  readonly search: string;
  readonly saySomething: string;
  readonly replyToStory: (name: string) => string;
  readonly accept: string;
  readonly block: string;
}

const en: Labels = {
  composer: 'Thread composer',
  heading: 'Compose message',
  writeTo: (name) => `Write to ${name}`,
  conversation: (name) => `Conversation titled ${name}`,
  messages: (name) => `Messages in conversation titled ${name}`,
  you: 'You sent',
  attach: 'Attach a file up to 25 MB',
  sticker: 'Choose a sticker',
  gif: 'Choose a GIF',
  emoji: 'Choose an emoji',
  voice: 'Send a voice clip',
  like: 'Send a like',
  send: 'Press enter to send',
  more: 'More',
  edit: 'Edit',
  editMessage: 'Edit message',
  save: 'Save',
  cancel: 'Cancel editing',
  comment: 'Comment',
  writeComment: 'Write a comment…',
  createPost: 'Create post',
  post: 'Post',
  minimize: 'Minimize chat',
  close: 'Close chat',
  removeFile: 'Remove attachment',
  share: 'Share',
  forward: 'Forward',
  sendTo: (name) => `Send to ${name} via Messenger`,
  search: 'Search',
  saySomething: 'Say something about this…',
  replyToStory: (name) => `Reply to ${name}…`,
  accept: 'Accept',
  block: 'Block',
};

const es: Labels = {
  composer: 'Redactor del chat',
  heading: 'Redactar mensaje',
  writeTo: (name) => `Escribe a ${name}`,
  conversation: (name) => `Conversación con el título ${name}`,
  messages: (name) => `Mensajes de la conversación con el título ${name}`,
  you: 'Enviaste',
  attach: 'Adjuntar un archivo de hasta 25 MB',
  sticker: 'Elegir un sticker',
  gif: 'Elegir un GIF',
  emoji: 'Elegir un emoji',
  voice: 'Enviar un clip de voz',
  like: 'Enviar Me gusta',
  send: 'Pulsa Intro para enviar',
  more: 'Más',
  edit: 'Editar',
  editMessage: 'Editar mensaje',
  save: 'Guardar',
  cancel: 'Cancelar edición',
  comment: 'Comentar',
  writeComment: 'Escribe un comentario…',
  createPost: 'Crear publicación',
  post: 'Publicar',
  minimize: 'Minimizar chat',
  close: 'Cerrar chat',
  removeFile: 'Quitar archivo',
  share: 'Compartir',
  forward: 'Reenviar',
  sendTo: (name) => `Enviar a ${name} por Messenger`,
  search: 'Buscar',
  saySomething: 'Di algo sobre esto…',
  replyToStory: (name) => `Responder a ${name}…`,
  accept: 'Aceptar',
  block: 'Bloquear',
};

const vi: Labels = {
  composer: 'Khung soạn tin',
  heading: 'Soạn tin nhắn',
  writeTo: (name) => `Viết cho ${name}`,
  conversation: (name) => `Cuộc trò chuyện ${name}`,
  messages: (name) => `Tin nhắn trong cuộc trò chuyện ${name}`,
  you: 'Bạn đã gửi',
  attach: 'Đính kèm file tối đa 25 MB',
  sticker: 'Chọn nhãn dán',
  gif: 'Chọn file GIF',
  emoji: 'Chọn biểu tượng cảm xúc',
  voice: 'Gửi clip âm thanh',
  like: 'Gửi lượt thích',
  send: 'Nhấn Enter để gửi',
  more: 'Khác',
  edit: 'Chỉnh sửa',
  editMessage: 'Chỉnh sửa tin nhắn',
  save: 'Lưu',
  cancel: 'Hủy chỉnh sửa',
  comment: 'Bình luận',
  writeComment: 'Viết bình luận…',
  createPost: 'Tạo bài viết',
  post: 'Đăng',
  minimize: 'Thu nhỏ',
  close: 'Đóng',
  removeFile: 'Gỡ file',
  share: 'Chia sẻ',
  forward: 'Chuyển tiếp',
  sendTo: (name) => `Gửi cho ${name} qua Messenger`,
  search: 'Tìm kiếm',
  saySomething: 'Hãy nói gì đó…',
  replyToStory: (name) => `Trả lời ${name}…`,
  accept: 'Chấp nhận',
  block: 'Chặn',
};

const ja: Labels = {
  composer: 'メッセージ入力欄',
  heading: 'メッセージを作成',
  writeTo: (name) => `${name}にメッセージを書く`,
  conversation: (name) => `${name}とのスレッド`,
  messages: (name) => `${name}とのスレッドのメッセージ`,
  you: 'あなたが送信',
  attach: '25MBまでのファイルを添付',
  sticker: 'スタンプを選択',
  gif: 'GIFを選択',
  emoji: '絵文字を選択',
  voice: '音声クリップを送信',
  like: 'いいね!を送信',
  send: 'Enterキーを押して送信',
  more: 'その他',
  edit: '編集',
  editMessage: 'メッセージを編集',
  save: '保存',
  cancel: '編集をキャンセル',
  comment: 'コメント',
  writeComment: 'コメントする…',
  createPost: '投稿を作成',
  post: '投稿',
  minimize: '最小化',
  close: '閉じる',
  removeFile: 'ファイルを削除',
  share: 'シェア',
  forward: '転送',
  sendTo: (name) => `${name}にMessengerで送信`,
  search: '検索',
  saySomething: 'コメントを追加…',
  replyToStory: (name) => `${name}に返信…`,
  accept: '承認',
  block: 'ブロック',
};

const ALL: Record<Exclude<Toggles['labels'], 'none'>, Labels> = { en, es, vi, ja };

/** The labels a page shows; undefined where it shows none. */
export function labelsOf(toggle: Toggles['labels']): Labels | undefined {
  return toggle === 'none' ? undefined : ALL[toggle];
}
