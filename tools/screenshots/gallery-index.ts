import { fileOf, LOOKS, STATES } from './shots.ts';

const SURFACES: Readonly<Record<string, string>> = {
  notice: 'The notice',
  pill: 'At the box, while somebody types',
  line: 'The quiet line',
  popup: 'The popup',
  options: 'Policy and health',
  welcome: 'The first run, training and practice',
  incident: 'A message was sent',
  exception: 'The patient asked for this channel',
  report: 'The readiness report',
};

const surfaceOf = (id: string): string => id.slice(0, id.indexOf('-'));

/** The page that shows every picture of a folder; `has` says which are there. */
export function galleryIndex(has: (file: string) => boolean): string {
  const parts = Object.entries(SURFACES).map(([surface, title]) => {
    const states = STATES.filter(({ id }) => surfaceOf(id) === surface);
    const pictures = states.flatMap(({ id, shows }) => {
      const looks = LOOKS.filter((look) => has(fileOf(id, look)));
      const [first, ...more] = looks;
      if (first === undefined) return [];
      const links = more.map((look) => `[${look.words}](${fileOf(id, look)})`).join(' · ');
      return [`### ${shows}\n\n![${shows}](${fileOf(id, first)})${links === '' ? '' : `\n\n${links}`}`];
    });
    return `## ${title}\n\n${pictures.join('\n\n')}`;
  });
  return `# What people see

Made by \`npm run screenshots\` from the built extension in a real Chromium, over the replica of Messenger; everybody in them
is invented. \`npm run screenshots -- --all\` makes every state in every theme, language and width.

${parts.join('\n\n')}
`;
}
