/** The languages a text can be put into for the person it goes to. */
export type Language = 'en' | 'es';

const SPANISH =
  /[ñ¿¡]|\b(?:el|la|los|las|un|una|de|del|que|con|por|para|su|sus|est[aá]|es|tiene|hoy|ma[ñn]ana|se[ñn]ora?|cita|gracias|hola|y)\b/gi;
const ENGLISH =
  /\b(?:the|an?|of|to|and|is|are|was|has|have|her|his|your|you|for|on|in|with|today|tomorrow|thanks|hi|pls|please)\b/gi;

/** Which of the two it is written in, by its small words; `fallback` where it has none. */
export function languageOf(text: string, fallback: Language = 'en'): Language {
  const count = (words: RegExp) => text.slice(0, 2000).match(words)?.length ?? 0;
  const balance = count(SPANISH) - count(ENGLISH);
  return balance === 0 ? fallback : balance > 0 ? 'es' : 'en';
}
